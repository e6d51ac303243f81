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
import java.sql.SQLException;
import java.time.Duration;
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

    private static final String SLOWLY =
            """
            create function slowly() returns trigger language plpgsql as $$
            begin
              perform pg_sleep(0.2);
              return new;
            end
            $$;
            create trigger slowly before insert on content_key
              for each row execute function slowly()
            """;

    /** Each node gets its callers in another order, and makes the keys of both at once. */
    @Test
    void two_nodes_that_make_keys_of_the_same_records_do_not_wait_for_each_other()
            throws Exception {
        var owner = new JdbcTemplate(database.owner());
        owner.execute(SLOWLY);
        var masters =
                Masters.open(
                        database.application(),
                        new MasterKeyFile(folder.resolve("master")),
                        Optional.empty());
        var other = new HeldUp(database.application());
        var one = anyRecord();
        var two = anyRecord();
        try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
            var made = new ArrayList<Future<Map<Category, ContentKey>>>();
            made.addAll(standing(callers, keys, masters, 0, one, two));
            made.addAll(standing(callers, other, masters, 3, two, one));
            keys.goOn();
            other.goOn();
            for (var told : made) {
                // with nothing where the other node made it at the same moment, and no fault
                assertThat(told).succeedsWithin(Duration.ofSeconds(30));
            }
            assertThat(custodian.keysFor(one, Set.of(Category.ID))).hasSize(1);
            assertThat(
                            owner.queryForObject(
                                    "select count(*) from content_key where record_id in (?, ?)",
                                    Long.class,
                                    one.value(),
                                    two.value()))
                    .isEqualTo(2);
        } finally {
            owner.execute("drop function slowly cascade");
        }
    }

    /**
     * Callers of a node in their order, behind one who is held up.
     *
     * @param before how many of other nodes wait by now
     */
    private static List<Future<Map<Category, ContentKey>>> standing(
            ExecutorService callers,
            HeldUp keys,
            Masters masters,
            int before,
            RecordId first,
            RecordId second)
            throws InterruptedException {
        var making = new KeyMaking(keys);
        var made = new ArrayList<Future<Map<Category, ContentKey>>>();
        int asked = keys.connections();
        keys.holdUp();
        made.add(
                callers.submit(() -> making.make(anyRecord(), fresh(), masters.newest(), masters)));
        while (keys.connections() == asked) {
            // who is held up tells nobody
            Thread.sleep(5);
        }
        for (var record : List.of(first, second)) {
            made.add(callers.submit(() -> making.make(record, fresh(), masters.newest(), masters)));
            keys.awaitOthers(before + made.size() - 1);
        }
        return made;
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
