package org.safeguardinghub.api.tamper;

import org.safeguardinghub.eventstore.LeafHash;
import org.safeguardinghub.ledger.Signing;
import org.safeguardinghub.ledger.note.SigningKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The tables of the log as a superuser has them, without triggers and foreign keys, and a copy of
 * them from which each is put back. Nothing is signed by the hub meanwhile, so that what is found
 * is what the superuser did.
 */
final class Tables implements AutoCloseable {
    private static final List<String> OF_LEDGER =
            List.of("ledger_published", "ledger_cosignature", "ledger_checkpoint", "ledger_tile");

    private static final String PUT_BACK_EVENTS =
            """
            delete from event e using (select * from event except select * from kept.event) other
             where e.position = other.position;
            insert into event select * from kept.event except select * from event;
            update event_head h set position = k.position, recorded_at = k.recorded_at
              from kept.event_head k
             where h.position <> k.position
            """;

    /** A change of places on the way: no position may be twice, not even for a moment. */
    static final long ASIDE = 1_000_000;

    private final SingleConnectionDataSource connected;
    private final JdbcTemplate db;
    private final SigningKey key;
    private final long size;

    /** Of a log that is signed and cosigned to its end. */
    Tables(Connection superuser, SigningKey key) {
        this.connected = new SingleConnectionDataSource(superuser, true);
        this.db = new JdbcTemplate(connected);
        this.key = key;
        db.execute("set session_replication_role = replica");
        // the turn of whoever signs; this session alone may sign from now on
        db.execute("select pg_advisory_lock('ledger_checkpoint'::regclass::oid::bigint)");
        db.execute("drop schema if exists kept cascade; create schema kept");
        for (var table : List.of("event", "event_head")) {
            keep(table);
        }
        OF_LEDGER.forEach(this::keep);
        this.size = number("select max(size) from ledger_published");
    }

    private void keep(String table) {
        db.execute("create table kept.%1$s as select * from %1$s".formatted(table));
    }

    /** How many events were signed and cosigned. */
    long size() {
        return size;
    }

    /** How many of them are in full tiles, whose hashes are kept apart from the events. */
    long inFullTiles() {
        return size - size % 256;
    }

    void execute(String sql) {
        db.execute(sql);
    }

    /** Changes something; fails if there was nothing to change. */
    void change(String sql) {
        if (db.update(sql) == 0) {
            throw new IllegalStateException("nothing was changed by " + sql);
        }
    }

    long number(String sql) {
        var found = db.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }

    List<Long> numbers(String sql) {
        return db.query(sql, (row, _) -> row.getLong(1));
    }

    /** Writes beside each event from a position on the leaf hash of what it is now. */
    void hashAnew(long from) {
        hashAnew(from, Long.MAX_VALUE);
    }

    void hashAnew(long from, long to) {
        db.query(
                "select * from event where position between %d and %d".formatted(from, to),
                (ResultSet row) -> {
                    db.update(
                            "update event set leaf_hash = ? where position = ?",
                            leaf(row),
                            row.getLong("position"));
                });
    }

    private static byte[] leaf(ResultSet row) throws SQLException {
        return LeafHash.of(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                List.of((String[]) row.getArray("tags").getArray()));
    }

    /** Takes off whatever the ledger has beyond so many events. */
    void cutLedger(long events) {
        for (var table : List.of("ledger_published", "ledger_cosignature", "ledger_checkpoint")) {
            execute("delete from %s where size > %d".formatted(table, events));
        }
        execute(
                "delete from ledger_tile where (tile + 1) * power(256, level + 1) > %d"
                        .formatted(events));
    }

    /** Has the hub's own code sign what is there now, with the hub's own key, and shows it. */
    void sign() {
        while (new Signing(connected, key, true).signNew().isPresent()) {
            // until there is nothing new
        }
        if (number("select max(size) from ledger_published")
                != number("select position from event_head")) {
            throw new IllegalStateException("what was rewritten was not signed");
        }
    }

    void putBack() {
        var all = new StringBuilder("begin;").append(PUT_BACK_EVENTS).append(';');
        OF_LEDGER.forEach(table -> all.append(puttingBack(table)).append(';'));
        db.execute(all.append("commit").toString());
    }

    private static String puttingBack(String table) {
        return """
        delete from %1$s t
         where not exists (select from kept.%1$s k where row(k.*) = row(t.*));
        insert into %1$s select * from kept.%1$s except select * from %1$s
        """
                .formatted(table);
    }

    @Override
    public void close() {
        db.execute("drop schema kept cascade");
        db.execute("reset session_replication_role; select pg_advisory_unlock_all()");
    }
}
