package org.safeguardinghub.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.sealing.MasterKeyChange.NothingToChange;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** The master key is changed under a hub that makes and uses keys; none is lost, none is missed. */
class MasterKeyChangeIT {
    private static final Set<Category> ALL = EnumSet.allOf(Category.class);

    /** Their keys are three pages. */
    private static final int RECORDS = 1 + 1000 / ALL.size();

    private static final String BY_OLD = "select count(*) from content_key where master = 1";

    private static final String CUT_EACH_SECOND_PAGE =
            """
            create sequence cuts;
            grant usage on sequence cuts to hub_app;
            create function cut() returns trigger language plpgsql as $$
            begin
              if nextval('cuts') % 2 = 0 then
                raise exception 'cut off';
              end if;
              return null;
            end
            $$;
            create trigger cut after update on content_key
              for each statement execute function cut()
            """;

    @TempDir private Path folder;

    private KeysDatabase database;
    private MasterKeyFile old;
    private MasterKeyFile next;

    @BeforeEach
    void migrate() {
        database = KeysDatabase.empty();
        old = new MasterKeyFile(folder.resolve("old"));
        next = new MasterKeyFile(folder.resolve("next"));
    }

    @Test
    void every_key_is_wrapped_anew_and_the_old_master_key_is_needed_no_more() throws IOException {
        var made = keys(node(old), RECORDS);
        var secret = node(old).secretFor("a use");
        next.make();

        var change = node(old, next).masterKeyChange(Clock.systemUTC());
        var ended = change.run();

        assertThat(ended.failure()).isNull();
        assertThat(ended.done()).isEqualTo(made.size()).isEqualTo(ended.all());
        assertThat(change.versions())
                .extracting(MasterKeyVersion::version, MasterKeyVersion::keys)
                .containsExactly(tuple(1, 0L), tuple(2, (long) made.size()));
        assertThat(change.versions().getFirst().retiredAt()).isNotNull();
        Files.delete(old.file());
        assertSame(node(next), made);
        assertThat(node(next).secretFor("a use")).isEqualTo(secret);
    }

    @Test
    void secrets_are_those_that_were_derived_before_they_were_kept() throws IOException {
        old.make();
        var derived = old.find().orElseThrow().newSecret("a use");
        assertThat(node(old).secretFor("a use")).isEqualTo(derived);
        assertThat(node(old).secretFor("another")).isNotEqualTo(derived);
    }

    @Test
    void keys_that_are_made_meanwhile_on_any_node_are_kept_and_none_by_the_old_master_key()
            throws Exception {
        keys(node(old), RECORDS);
        next.make();
        var changing = node(old, next);
        var another = node(old, next);
        var stop = new AtomicBoolean();
        var made = new ArrayList<Map<UUID, String>>();
        try (var writers = Executors.newFixedThreadPool(4)) {
            Callable<Map<UUID, String>> writing =
                    () -> {
                        var mine = new HashMap<UUID, String>();
                        while (!stop.get()) {
                            mine.putAll(keys(another, 1));
                            assertThat(another.find(mine.keySet())).hasSize(mine.size());
                        }
                        return mine;
                    };
            var running = List.of(writers.submit(writing), writers.submit(writing));
            var ended = changing.masterKeyChange(Clock.systemUTC()).run();
            stop.set(true);
            assertThat(ended.failure()).isNull();
            for (var writer : running) {
                made.add(writer.get());
            }
        }
        assertThat(count(BY_OLD)).isZero();
        for (var mine : made) {
            assertThat(mine).isNotEmpty();
            assertSame(node(next), mine);
        }
    }

    @Test
    void a_node_learns_of_the_new_master_key_with_the_one_connection_that_it_has()
            throws IOException {
        keys(node(old), 1);
        next.make();
        try (var one = new HikariDataSource()) {
            one.setDataSource(database.application());
            one.setMaximumPoolSize(1);
            one.setConnectionTimeout(Duration.ofSeconds(2).toMillis());
            var behind = new DatabaseKeyCustodian(one, old, Optional.of(next));
            node(old, next).masterKeyChange(Clock.systemUTC()).run();

            var made = keys(node(next), 1);
            assertSame(behind, made);
            assertThat(behind.secretFor("a use")).isEqualTo(node(next).secretFor("a use"));
        }
    }

    @Test
    void a_change_that_was_cut_off_goes_on_where_it_was() throws IOException {
        var made = keys(node(old), RECORDS);
        next.make();
        var owner = new JdbcTemplate(database.owner());
        owner.execute(CUT_EACH_SECOND_PAGE);
        try {
            long left = made.size();
            for (int cut = 0; cut < 2; cut++) {
                var ended = node(old, next).masterKeyChange(Clock.systemUTC()).run();
                assertThat(ended.failure()).isEqualTo("PSQLException");
                assertThat(ended.all()).isEqualTo(left);
                left -= ended.done();
                assertThat(count(BY_OLD)).isEqualTo(left).isPositive();
                // some keys are wrapped with either: both are needed
                assertSame(node(old, next), made);
                assertThatThrownBy(() -> node(old)).isInstanceOf(SealingException.class);
            }
        } finally {
            owner.execute("drop function cut cascade; drop sequence cuts");
        }

        var ended = node(old, next).masterKeyChange(Clock.systemUTC()).run();

        assertThat(ended.failure()).isNull();
        assertThat(ended.all()).isLessThan(made.size());
        assertSame(node(next), made);
    }

    @Test
    void a_change_that_ends_by_an_error_has_ended_and_can_be_gone_on_with() throws IOException {
        var made = keys(node(old), 1);
        next.make();
        var change = node(old, next).masterKeyChange(new Failing());
        assertThatThrownBy(change::run).isInstanceOf(OutOfMemoryError.class);
        assertThat(change.latest().orElseThrow().failure()).isEqualTo("OutOfMemoryError");
        assertThat(change.run().failure()).isNull();
        assertSame(node(next), made);
    }

    /** A clock that is out of memory when the change has begun. */
    private static final class Failing extends Clock {
        private int asked;

        @Override
        public Instant instant() {
            if (++asked == 2) {
                throw new OutOfMemoryError("invented");
            }
            return Instant.EPOCH.plusSeconds(asked);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void the_old_master_key_is_needed_until_it_wraps_nothing() throws IOException {
        keys(node(old), 3);
        next.make();
        var both = node(old, next);
        new JdbcTemplate(database.owner())
                .update(
                        "insert into master_key (version, fingerprint) values (2, ?)",
                        next.make().fingerprint());
        Files.move(old.file(), folder.resolve("mislaid"));

        assertThatThrownBy(() -> node(next))
                .isInstanceOf(SealingException.class)
                .hasMessageContaining("master key 1, which is not here");
        assertThat(keys(both, 1)).hasSize(ALL.size());
    }

    /** The control: without the look for a newer master key, a node behind would use the old. */
    @Test
    void control_without_the_trigger_a_node_that_is_behind_wraps_with_the_old_master_key()
            throws IOException {
        var owner = new JdbcTemplate(database.owner());
        keys(node(old), 1);
        next.make();
        var behind = node(old, next);
        node(old, next).masterKeyChange(Clock.systemUTC()).run();
        owner.execute("alter table content_key disable trigger content_key_wrapped_by_newest");
        try {
            keys(behind, 1);
            assertThat(count(BY_OLD)).isEqualTo(ALL.size());
        } finally {
            owner.execute("alter table content_key enable trigger content_key_wrapped_by_newest");
        }
    }

    @Test
    void there_must_be_something_to_change_to() throws IOException {
        keys(node(old), 1);
        var alone = node(old).masterKeyChange(Clock.systemUTC());
        assertThatThrownBy(alone::run).isInstanceOf(NothingToChange.class);
        next.make();
        node(old, next).masterKeyChange(Clock.systemUTC()).run();
        var again = node(old, next).masterKeyChange(Clock.systemUTC());
        assertThatThrownBy(again::run).isInstanceOf(NothingToChange.class);
        assertThat(again.latest()).isEmpty();
    }

    @Test
    void a_next_master_key_wraps_nothing_before_the_change_and_must_be_there() throws IOException {
        keys(node(old), 1);
        assertThatThrownBy(() -> node(old, next))
                .isInstanceOf(SealingException.class)
                .hasMessageContaining("next master key is missing");
        next.make();
        keys(node(old, next), 1);
        assertThat(count(BY_OLD)).isEqualTo(2L * ALL.size());
        assertThatThrownBy(() -> node(next, old))
                .isInstanceOf(SealingException.class)
                .hasMessageContaining("not the one that the keys were wrapped with");
    }

    @Test
    void a_key_destroyed_meanwhile_stays_destroyed() throws Exception {
        var made = keys(node(old), 1);
        next.make();
        var destroyed = made.keySet().iterator().next();
        try (Connection connection = database.application().getConnection()) {
            var page = KeyPage.after(connection, new UUID(0, 0), 2, made.size());
            new JdbcTemplate(database.owner())
                    .update(
                            "update content_key set wrapped = null, destroyed_at = now()"
                                    + " where key_id = ?",
                            destroyed);
            var both = List.of(old.make(), next.make());
            new JdbcTemplate(database.owner())
                    .update(
                            "insert into master_key (version, fingerprint) values (2, ?)",
                            both.getLast().fingerprint());
            var masters = Masters.open(database.application(), old, Optional.of(next));
            page.wrapAnew(connection, masters, masters.newest());
        }
        assertThat(node(old, next).find(made.keySet()))
                .hasSize(made.size() - 1)
                .doesNotContainKey(destroyed);
    }

    private DatabaseKeyCustodian node(MasterKeyHome master) throws IOException {
        return new DatabaseKeyCustodian(database.application(), master, Optional.empty());
    }

    private DatabaseKeyCustodian node(MasterKeyHome master, MasterKeyHome next) throws IOException {
        return new DatabaseKeyCustodian(database.application(), master, Optional.of(next));
    }

    /** All for each of so many records, by id and as text, so that they can be compared. */
    private static Map<UUID, String> keys(KeyCustodian custodian, int records) {
        var made = new HashMap<UUID, String>();
        for (int i = 0; i < records; i++) {
            custodian
                    .keysFor(new RecordId(UUID.randomUUID()), ALL)
                    .values()
                    .forEach(key -> made.put(key.id(), text(key)));
        }
        return made;
    }

    private static void assertSame(KeyCustodian custodian, Map<UUID, String> made) {
        var found = new HashMap<UUID, String>();
        custodian.find(made.keySet()).forEach((id, key) -> found.put(id, text(key)));
        assertThat(found).isEqualTo(made);
    }

    private static String text(ContentKey key) {
        return HexFormat.of().formatHex(key.secret());
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                new JdbcTemplate(database.owner()).queryForObject(sql, Long.class));
    }
}
