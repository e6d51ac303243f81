package org.safeguardinghub.rigs.store;

import com.zaxxer.hikari.HikariDataSource;

import org.safeguardinghub.serialization.StoredForm;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Fills a schema with so many events, made inside the database. Children have ten events each;
 * every fiftieth event belongs to one of a thousand children with many, who are spread over all
 * positions. What is filled already is kept; what an earlier run has added is cut off.
 */
record Seed(Seat seat, StoredForm form, Consumer<String> out) {
    static final long LONG_CHILDREN = 1_000_000_000L;
    private static final int SAMPLES = 1000;
    private static final long CHUNK = 250_000;

    private static final String EVENTS =
            """
            insert into event (position, event_id, aggregate_type, aggregate_id, sequence, name,
                               revision, recorded_at, occurred_at, tags, payload, metadata,
                               leaf_hash)
            select i + 1, md5('e' || i)::uuid::text, 'Child', md5('c' || child)::uuid::text, seq,
                   s.name, '1', at, at,
                   array['child:' || child, 'household:' || child / 4, 'plan:' || child / 2],
                   s.payload, s.metadata, sha256(s.payload)
              from (select i, timestamptz '2026-01-01' + i * interval '100 ms' as at,
                           case when i %% 50 = 0 then %d + i / 50 %% 1000
                                else (i - i / 50 - 1) / 10000 * 1000 + (i - i / 50 - 1) %% 1000
                           end as child,
                           case when i %% 50 = 0 then i / 50 / 1000
                                else (i - i / 50 - 1) %% 10000 / 1000 end as seq
                      from generate_series(?::bigint, ?::bigint) i) e
              join seed_sample s on s.n = i %% %d and s.first = (seq = 0)
            """
                    .formatted(LONG_CHILDREN, SAMPLES);

    private static final String REST =
            """
            insert into event_dedup select event_id, position from event where position between ? and ?;
            insert into event_stream select aggregate_id, sequence, position from event
              where position between ? and ?;
            insert into event_tag
              select ('x' || substr(encode(sha256(t::bytea), 'hex'), 1, 16))::bit(64)::bigint,
                     position,
                     ('x' || substr(encode(sha256(name::bytea), 'hex'), 1, 8))::bit(32)::int
                from event, unnest(tags) t where position between ? and ?
            """;

    private static final String UNINDEXED =
            """
            alter table event_dedup drop constraint if exists event_dedup_pkey;
            alter table event_stream drop constraint if exists event_stream_pkey;
            alter table event_tag drop constraint if exists event_tag_pkey
            """;

    private static final String INDEXED =
            """
            set maintenance_work_mem = '512MB';
            alter table event_dedup add primary key (key);
            alter table event_stream add primary key (aggregate_id, sequence);
            alter table event_tag add primary key (tag, name, position);
            update event_head set position = (select max(position) from event), recorded_at = now();
            create sequence if not exists by_hand;
            """;

    void fill(String schema, long events) throws SQLException, IOException {
        seat.migrate(schema);
        try (HikariDataSource owner = seat.asOwner(schema);
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            if (number(statement, "select position from event_head") == 0) {
                insert(schema, events, connection, statement);
            } else if (number(statement, "select max(position) from event") > events) {
                cut(schema, events);
            } else {
                return;
            }
            statement.execute("vacuum (analyze) event");
            statement.execute("vacuum (analyze) event_dedup");
            statement.execute("vacuum (analyze) event_stream");
            statement.execute("vacuum (analyze) event_tag");
        }
    }

    private void insert(String schema, long events, Connection connection, Statement statement)
            throws SQLException {
        statement.execute(UNINDEXED);
        samples(connection, statement);
        long done = number(statement, "select coalesce(max(position), 0) from event");
        while (done < events) {
            long next = Math.min(events, done + CHUNK);
            connection.setAutoCommit(false);
            chunk(connection, done, next);
            connection.commit();
            connection.setAutoCommit(true);
            done = next;
            if (events > CHUNK) {
                out.accept(
                        String.format(
                                Locale.ROOT,
                                "seeding %s: %,d of %,d events",
                                schema,
                                done,
                                events));
            }
        }
        statement.execute("drop table seed_sample");
        statement.execute(INDEXED);
    }

    private static void chunk(Connection connection, long done, long next) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EVENTS);
                PreparedStatement rest = connection.prepareStatement(REST)) {
            insert.setLong(1, done);
            insert.setLong(2, next - 1);
            insert.executeUpdate();
            for (int i = 1; i <= 6; i += 2) {
                rest.setLong(i, done + 1);
                rest.setLong(i + 1, next);
            }
            rest.execute();
        }
    }

    /** Payloads of the two kinds as the hub's serializer writes them. */
    private void samples(Connection connection, Statement statement) throws SQLException {
        statement.execute("drop table if exists seed_sample");
        statement.execute(
                "create table seed_sample (n int, first boolean, name text, payload bytea,"
                        + " metadata bytea, primary key (n, first))");
        try (PreparedStatement insert =
                connection.prepareStatement("insert into seed_sample values (?, ?, ?, ?, ?)")) {
            for (int n = 0; n < SAMPLES; n++) {
                for (boolean first : new boolean[] {true, false}) {
                    Child child = new Child(n);
                    HandRow row = HandRow.of(first ? child.agreed() : child.noted(1), form);
                    insert.setInt(1, n);
                    insert.setBoolean(2, first);
                    insert.setString(3, row.name());
                    insert.setBytes(4, row.payload());
                    insert.setBytes(5, row.metadata());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void cut(String schema, long events) throws SQLException, IOException {
        seat.withoutFences(
                schema,
                """
                delete from event where position > %1$d;
                delete from event_dedup where position > %1$d;
                delete from event_stream where position > %1$d;
                delete from event_tag where position > %1$d;
                update event_head set position = %1$d
                """
                        .formatted(events));
    }

    static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
