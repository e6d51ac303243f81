package org.safeguardinghub.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

class KeyMakingIT {
    private static final int CALLERS = 12;

    @TempDir private Path folder;

    private KeysDatabase database;
    private HeldUp keys;
    private KeyCustodian custodian;

    @BeforeEach
    void migrate() throws IOException {
        database = KeysDatabase.empty();
        keys = new HeldUp(database.application());
        custodian =
                new DatabaseKeyCustodian(
                        keys, new MasterKeyFile(folder.resolve("master")), Optional.empty());
    }

    @Test
    void what_waits_while_keys_are_made_is_made_together() throws Exception {
        keys.holdUp();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Map<Category, ContentKey>>> made = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                made.add(callers.submit(() -> custodian.keysFor(anyRecord(), all())));
            }
            keys.awaitOthers(CALLERS - 1);
            int before = keys.connections();
            keys.goOn();
            var ids = new HashSet<UUID>();
            for (var one : made) {
                one.get().values().forEach(key -> ids.add(key.id()));
            }
            assertThat(ids).hasSize(CALLERS * all().size());
            assertThat(custodian.find(ids)).hasSize(ids.size());
            // one more to make what waited, and one to find them
            assertThat(keys.connections() - before).isEqualTo(2);
        }
    }

    @Test
    void callers_of_one_record_agree_on_its_keys() throws Exception {
        var record = anyRecord();
        keys.holdUp();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Map<Category, ContentKey>>> made = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                made.add(callers.submit(() -> custodian.keysFor(record, all())));
            }
            keys.awaitOthers(CALLERS - 1);
            keys.goOn();
            var first = secrets(made.getFirst().get());
            for (var one : made) {
                assertThat(secrets(one.get())).isEqualTo(first);
            }
        }
    }

    @Test
    void a_record_keeps_the_keys_that_it_has() {
        var record = anyRecord();
        var early = custodian.keysFor(record, Set.of(Category.ID));
        var later = custodian.keysFor(record, Set.of(Category.ID, Category.NARR));
        assertThat(later.keySet()).containsExactlyInAnyOrder(Category.ID, Category.NARR);
        assertThat(secrets(later)).containsEntry(Category.ID, secrets(early).get(Category.ID));
        assertThat(secrets(later).get(Category.NARR)).isNotEqualTo(secrets(early).get(Category.ID));
    }

    @Test
    void whoever_waits_is_told_that_the_keys_cannot_be_reached() throws Exception {
        keys.holdUp();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Map<Category, ContentKey>>> made = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                made.add(callers.submit(() -> custodian.keysFor(anyRecord(), all())));
            }
            keys.awaitOthers(CALLERS - 1);
            keys.breakDown();
            for (var one : made) {
                assertThatThrownBy(one::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(SealingException.class);
            }
            keys.goOn();
            assertThat(custodian.keysFor(anyRecord(), all())).hasSize(all().size());
        }
    }

    @Test
    void who_does_not_know_the_new_master_key_yet_is_refused_alone() throws Exception {
        var old = new MasterKeyFile(folder.resolve("master"));
        var next = new MasterKeyFile(folder.resolve("next"));
        next.make();
        var masters = Masters.open(database.application(), old, Optional.of(next));
        var before = masters.newest();
        new MasterKeyTable(database.application()).come(masters.unused().orElseThrow());
        masters.look();
        var after = masters.newest();
        var making = new KeyMaking(keys);

        keys.holdUp();
        try (ExecutorService callers = Executors.newFixedThreadPool(3)) {
            var first = callers.submit(() -> making.make(anyRecord(), fresh(), after, masters));
            keys.awaitOthers(0);
            var behind = callers.submit(() -> making.make(anyRecord(), fresh(), before, masters));
            var beside = callers.submit(() -> making.make(anyRecord(), fresh(), after, masters));
            keys.awaitOthers(2);
            keys.goOn();
            assertThat(first.get()).hasSize(1);
            assertThat(beside.get()).hasSize(1);
            assertThatThrownBy(behind::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(MasterChanged.is(refusal)).isTrue());
        }
    }

    /** Another node has made the first key and is about to make the second. */
    @Test
    void keys_are_made_in_one_order_so_that_two_nodes_do_not_wait_for_each_other()
            throws Exception {
        var first = new RecordId(new UUID(1, 1));
        var second = new RecordId(new UUID(2, 2));
        int asked = keys.connections();
        keys.holdUp();
        try (ExecutorService callers = Executors.newFixedThreadPool(3);
                var other = database.owner().getConnection()) {
            var made = new ArrayList<Future<Map<Category, ContentKey>>>();
            for (var record : List.of(anyRecord(), second, first)) {
                made.add(callers.submit(() -> custodian.keysFor(record, Set.of(Category.ID))));
                while (keys.connections() == asked) {
                    // who is held up tells nobody
                    Thread.sleep(5);
                }
                keys.awaitOthers(made.size() - 1);
            }
            other.setAutoCommit(false);
            keep(other, first);
            keys.goOn();
            while (!aWriterWaits()) {
                // who waits for a row tells nobody
                Thread.sleep(5);
            }
            keep(other, second);
            other.rollback();
            for (var told : made) {
                assertThat(told.get()).hasSize(1);
            }
        }
    }

    private static void keep(Connection node, RecordId record) throws SQLException {
        try (var insert =
                node.prepareStatement(
                        """
                        insert into content_key (key_id, record_id, category, wrapped, master)
                        values (?, ?, 'ID', '\\x00', 1)
                        """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, record.value());
            insert.executeUpdate();
        }
    }

    private boolean aWriterWaits() {
        var waiting =
                new JdbcTemplate(database.owner())
                        .queryForObject(
                                "select count(*) from pg_stat_activity"
                                        + " where wait_event_type = 'Lock'",
                                Long.class);
        return waiting != null && waiting > 0;
    }

    private static Map<Category, ContentKey> fresh() {
        return Map.of(Category.ID, new ContentKey(UUID.randomUUID(), new byte[32]));
    }

    private static RecordId anyRecord() {
        return new RecordId(UUID.randomUUID());
    }

    private static Set<Category> all() {
        return EnumSet.of(Category.ID, Category.NARR, Category.EDU);
    }

    /** By category; as text, so that they can be compared. */
    private static Map<Category, String> secrets(Map<Category, ContentKey> keys) {
        return keys.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                key ->
                                        key.getValue().id()
                                                + " "
                                                + HexFormat.of()
                                                        .formatHex(key.getValue().secret())));
    }
}
