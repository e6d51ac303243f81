package org.safeguardinghub.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** What is erased is not opened and not sealed for again, whatever backup comes back. */
class ErasedRecordsIT {
    private static final String EVENT = "test.happened";
    private static final int RACES = 40;

    @TempDir private Path folder;

    private KeysDatabase database;
    private JdbcTemplate owner;
    private KeyCustodian custodian;
    private Sealer sealer;
    private ErasedRecords erased;

    @BeforeEach
    void migrate() throws IOException {
        database = KeysDatabase.empty();
        owner = new JdbcTemplate(database.owner());
        start();
    }

    /** As at every start. */
    private void start() throws IOException {
        var keys = database.application();
        custodian =
                new DatabaseKeyCustodian(
                        keys, new MasterKeyFile(folder.resolve("master")), Optional.empty());
        sealer = new Sealer(custodian);
        erased = new ErasedRecords(keys, list("erased"));
        erased.replay();
    }

    @Test
    void what_is_erased_does_not_open_and_all_else_does() {
        var gone = RecordId.random();
        var kept = RecordId.random();
        var said = sealed(gone);
        var other = sealed(kept);
        assertThat(opened(gone, said)).isEqualTo(said.categories());
        erase(gone);
        erase(gone);
        assertThat(opened(gone, said)).isEmpty();
        assertThat(erased.hasKey(gone)).isFalse();
        assertThat(opened(kept, other)).isEqualTo(other.categories());
        assertThat(erased.hasKey(kept)).isTrue();
        assertThat(erased.listed()).containsExactly(gone);
    }

    @Test
    void nothing_is_sealed_for_it_any_more_in_any_category() {
        var gone = RecordId.random();
        sealed(gone);
        erase(gone);
        for (var category : Category.values()) {
            assertThatThrownBy(() -> sealer.seal(gone, EVENT, content(EnumSet.of(category))))
                    .isInstanceOf(KeyDestroyed.class);
        }
        assertThat(erased.hasKey(gone)).isFalse();
    }

    @Test
    void a_key_that_is_made_at_the_same_moment_opens_nothing_afterwards() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < RACES; n++) {
                var record = RecordId.random();
                var start = new CyclicBarrier(2);
                var sealing =
                        threads.submit(
                                () -> {
                                    start.await();
                                    try {
                                        return sealed(record);
                                    } catch (KeyDestroyed late) {
                                        return Sealed.NOTHING;
                                    }
                                });
                var erasing =
                        threads.submit(
                                () -> {
                                    start.await();
                                    erased.destroy(record);
                                    return true;
                                });
                assertThat(erasing.get()).isTrue();
                assertThat(opened(record, sealing.get())).isEmpty();
                assertThat(erased.hasKey(record)).isFalse();
            }
        }
    }

    @Test
    void an_older_backup_of_the_keys_does_not_bring_it_back() throws IOException {
        var gone = RecordId.random();
        var kept = RecordId.random();
        var said = sealed(gone);
        var other = sealed(kept);
        backUp();
        erase(gone);
        restore();
        assertThat(opened(gone, said)).as("what the backup has").isNotEmpty();
        start();
        assertThat(opened(gone, said)).isEmpty();
        assertThat(opened(kept, other)).isEqualTo(other.categories());
        assertThat(erased.listed()).containsExactly(gone);
    }

    @Test
    void control_without_the_erase_list_it_would_come_back() throws IOException {
        var gone = RecordId.random();
        var said = sealed(gone);
        backUp();
        erase(gone);
        restore();
        Files.delete(folder.resolve("erased"));
        start();
        assertThat(opened(gone, said)).isEqualTo(said.categories());
    }

    @Test
    void what_is_listed_beside_the_keys_alone_is_erased_again_and_listed_outside()
            throws IOException {
        var gone = RecordId.random();
        var said = sealed(gone);
        owner.execute("create table key_before as select * from content_key");
        erase(gone);
        bringBack("content_key", "key_before");
        Files.delete(folder.resolve("erased"));
        start();
        assertThat(opened(gone, said)).isEmpty();
        assertThat(list("erased").read()).containsExactly(gone);
    }

    @Test
    void a_line_that_was_cut_short_is_passed_over_and_the_next_stands_by_itself()
            throws IOException {
        var list = list("list");
        var one = RecordId.random();
        var other = RecordId.random();
        list.add(List.of(one));
        Files.writeString(folder.resolve("list"), "0a1b2c3d-4e5f", StandardOpenOption.APPEND);
        assertThat(list.read()).containsExactly(one);
        list.add(List.of(one, other));
        assertThat(list.read()).containsExactly(one, other);
        assertThat(Files.readAllLines(folder.resolve("list"))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 101, 300})
    void a_tail_that_the_file_system_filled_is_passed_over_whatever_its_length(int written)
            throws IOException {
        var list = list("list");
        var one = RecordId.random();
        var other = RecordId.random();
        list.add(List.of(one));
        var line = Files.readString(folder.resolve("list")).strip().repeat(3);
        Files.writeString(
                folder.resolve("list"),
                line.substring(0, written) + "\0".repeat(400),
                StandardOpenOption.APPEND);
        assertThat(list.read()).containsExactly(one);
        list.add(List.of(one, other));
        assertThat(list.read()).containsExactly(one, other);
    }

    @Test
    void a_line_without_its_end_is_no_line_however_long() throws IOException {
        var list = list("list");
        var one = RecordId.random();
        list.add(List.of(one));
        Files.writeString(folder.resolve("list"), "x".repeat(300), StandardOpenOption.APPEND);
        assertThat(list.read()).containsExactly(one);
    }

    @Test
    void a_destroyed_key_is_not_put_back_by_the_application() {
        var gone = RecordId.random();
        sealed(gone);
        erase(gone);
        var application = new JdbcTemplate(database.application());
        assertThatThrownBy(
                        () ->
                                application.update(
                                        "update content_key set wrapped = 'x', destroyed_at = null"
                                                + " where record_id = ?",
                                        gone.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> application.update("delete from erased_record"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_line_that_somebody_else_wrote_erases_nothing_and_is_said() throws IOException {
        var kept = RecordId.random();
        var said = sealed(kept);
        erase(RecordId.random());
        var own = Files.readString(folder.resolve("erased"));
        var forged = kept.text() + own.substring(kept.text().length());
        Files.writeString(folder.resolve("erased"), forged, StandardOpenOption.APPEND);
        assertThatThrownBy(this::start).isInstanceOf(SealingException.class);
        assertThat(opened(kept, said)).isNotEmpty();
    }

    private void erase(RecordId record) {
        erased.destroy(record);
        erased.writeList();
    }

    private EraseList list(String name) {
        return new EraseList(folder.resolve(name), custodian.secretFor(EraseList.USE));
    }

    private void backUp() {
        owner.execute("create table key_before as select * from content_key");
        owner.execute("create table erased_before as select * from erased_record");
    }

    /** The keys database as it was. */
    private void restore() {
        bringBack("content_key", "key_before");
        bringBack("erased_record", "erased_before");
    }

    private void bringBack(String table, String before) {
        owner.execute("truncate " + table);
        owner.execute("insert into " + table + " select * from " + before);
        owner.execute("drop table " + before);
    }

    private Sealed sealed(RecordId record) {
        return sealer.seal(
                record, EVENT, content(EnumSet.of(Category.ID, Category.NARR, Category.META)));
    }

    private static Content content(Set<Category> categories) {
        var said = new EnumMap<Category, byte[]>(Category.class);
        categories.forEach(category -> said.put(category, "{}".getBytes(StandardCharsets.UTF_8)));
        return new Content(said);
    }

    private Set<Category> opened(RecordId record, Sealed said) {
        if (said.event() == null) {
            return said.categories();
        }
        return sealer.open(record, EVENT, said.event(), said, EnumSet.allOf(Category.class))
                .keySet();
    }
}
