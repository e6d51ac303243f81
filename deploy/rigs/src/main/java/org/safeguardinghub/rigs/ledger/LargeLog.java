package org.safeguardinghub.rigs.ledger;

import com.zaxxer.hikari.HikariDataSource;

import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.ledger.KeyFile;
import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.Signing;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.rigs.store.Seat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A log on a server of its own. Its events are made inside the database, each with the leaf hash
 * that the store would have written; tiles and checkpoints are made of them by the hub's own code.
 * A wrong hash would be found by the first proof, which is checked against the event.
 */
final class LargeLog implements AutoCloseable {
    private static final String SCHEMA = "large";
    private static final String ORIGIN = "hub.example/ledger";
    private static final long CHUNK = 250_000;

    /** {@code LeafEntry}, version 1, in SQL: each field after its length in four bytes. */
    private static final String EVENTS =
            """
            insert into event (position, event_id, name, revision, recorded_at, occurred_at, tags,
                               payload, metadata, leaf_hash)
            select n, id, name, '1', at, at, array[tag], payload, metadata,
                   sha256('\\x0001'::bytea
                     || int4send(8) || int8send(n)
                     || int4send(octet_length(id)) || convert_to(id, 'UTF8')
                     || int4send(octet_length(name)) || convert_to(name, 'UTF8')
                     || int4send(8) || int8send((extract(epoch from at) * 1000000)::bigint)
                     || int4send(32) || sha256(payload)
                     || int4send(32) || sha256(metadata)
                     || int4send(32) || sha256(convert_to(tag, 'UTF8')))
              from (select n, md5('e' || n)::uuid::text as id, 'bench.said' as name,
                           timestamptz '2026-01-01' + n * interval '100 ms' as at,
                           'child:' || n / 10 as tag, sha256(n::text::bytea) as payload,
                           '\\xa0'::bytea as metadata
                      from generate_series(?::bigint, ?::bigint) n) e
            """;

    private static final String KNOWN =
            "insert into event_dedup select event_id, position from event"
                    + " where position between ? and ?";

    private static final String INDEXED =
            """
            set maintenance_work_mem = '512MB';
            alter table event_dedup add primary key (key);
            update event_head set position = (select max(position) from event),
                                  recorded_at = (select max(recorded_at) from event);
            analyze event; analyze event_dedup
            """;

    private final Seat seat;
    private final HikariDataSource hub;
    private final SigningKey key;

    private LargeLog(Seat seat, HikariDataSource hub, SigningKey key) {
        this.seat = seat;
        this.hub = hub;
        this.key = key;
    }

    static LargeLog open(Path folder) throws IOException, SQLException {
        var seat = new Seat(folder.resolve("postgres"));
        try {
            seat.migrate(SCHEMA);
            var hub = seat.asApplication(SCHEMA);
            return new LargeLog(seat, hub, KeyFile.open(hub, ORIGIN, folder.resolve("ledger.key")));
        } catch (IOException | SQLException | RuntimeException failed) {
            seat.close();
            throw failed;
        }
    }

    /** Fills it, which was empty, and signs all of it. */
    void fill(long leaves, Run run) throws SQLException {
        run.say("database: %s".formatted(seat.settings()));
        long began = System.nanoTime();
        try (HikariDataSource owner = seat.asOwner(SCHEMA);
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table event_dedup drop constraint event_dedup_pkey");
            for (long done = 0; done < leaves; done += CHUNK) {
                long last = Math.min(leaves, done + CHUNK);
                for (String part : List.of(EVENTS, KNOWN)) {
                    try (var insert = connection.prepareStatement(part)) {
                        insert.setLong(1, done + 1);
                        insert.setLong(2, last);
                        insert.executeUpdate();
                    }
                }
                if (last % (4 * CHUNK) == 0) {
                    run.say("filling: %,d of %,d leaves".formatted(last, leaves));
                }
            }
            statement.execute(INDEXED);
        }
        run.say("filled with %,d leaves in %.0f s".formatted(leaves, seconds(began)));
        began = System.nanoTime();
        var signing = signing();
        while (signing.signNew().isPresent()) {
            // a round signs no more than a quarter of a million
        }
        run.say("its tiles made and signed in %.0f s".formatted(seconds(began)));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** The id of the event that was filled in at this index. */
    static String eventAt(long index) {
        return Uuids.ofMd5("e" + (index + 1));
    }

    HikariDataSource hub() {
        return hub;
    }

    LedgerReading reading() {
        return new LedgerReading(hub, ORIGIN);
    }

    Signing signing() {
        return new Signing(hub, key, true);
    }

    /** Appends as the hub does. */
    PgEventStorageEngine engine() {
        return Saying.engine(hub);
    }

    @Override
    public void close() {
        hub.close();
        seat.close();
    }
}
