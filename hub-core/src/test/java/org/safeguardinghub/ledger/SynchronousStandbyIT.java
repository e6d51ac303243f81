package org.safeguardinghub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.ledger.note.Checkpoint;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** A synchronous standby that does not confirm: what only the primary has is not signed. */
class SynchronousStandbyIT {
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event = 'SyncRep'";

    private final LedgerStore store = new LedgerStore();

    @BeforeEach
    void an_event_that_no_standby_has() throws Exception {
        store.append(1);
        assertThat(store.signing().signNew()).isPresent();
        standby("nobody");
        on(
                store.database.owner(),
                "set synchronous_commit = local",
                """
                insert into event (position, event_id, name, recorded_at, occurred_at, tags,
                  payload, metadata, leaf_hash)
                values (2, 'late', 'test.happened', now(), now(), '{}', '', '', sha256('late'))
                """,
                "update event_head set position = 2, recorded_at = clock_timestamp()",
                "reset synchronous_commit");
    }

    @AfterEach
    void none() throws Exception {
        standby("");
        store.close();
    }

    @Test
    void it_is_signed_when_a_standby_has_confirmed_it_and_not_before() throws Exception {
        var round = CompletableFuture.supplyAsync(() -> store.signing().signNew());
        await(WAITING);
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(store.ask("select size from ledger_checkpoint")).containsExactly(1L);
        standby("");
        assertThat(round.get(10, TimeUnit.SECONDS).map(Checkpoint::size)).contains(2L);
    }

    @Test
    void a_wait_for_the_standby_that_is_cut_short_is_no_confirmation() throws Exception {
        var round = CompletableFuture.supplyAsync(() -> store.signing().signNew());
        await(WAITING);
        on(
                EmbeddedDatabase.server(),
                "select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'");
        assertThat(round.get(10, TimeUnit.SECONDS)).isEqualTo(Optional.empty());
        assertThat(store.ask("select size from ledger_checkpoint")).containsExactly(1L);
        standby("");
        assertThat(store.signing().signNew().map(Checkpoint::size)).contains(2L);
    }

    /** Of which commits wait for a confirmation. */
    private void standby(String name) throws SQLException, InterruptedException {
        on(
                EmbeddedDatabase.server(),
                "alter system set synchronous_standby_names = '" + name + "'",
                "select pg_reload_conf()");
        await(
                "select count(*) from pg_settings where name = 'synchronous_standby_names'"
                        + " and setting = '"
                        + name
                        + "'");
        // every process of the server hears of it by itself
        TimeUnit.MILLISECONDS.sleep(500);
    }

    private void await(String count) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while ((Long) store.ask(count).getFirst() == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void on(DataSource database, String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
