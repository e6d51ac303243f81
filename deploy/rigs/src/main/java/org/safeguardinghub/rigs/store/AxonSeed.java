package org.safeguardinghub.rigs.store;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/** Gives Axon's stores the events of a seeded schema of ours, in tables as they make them. */
record AxonSeed(Seat seat, Consumer<String> out) {
    void fillJdbc(String schema, String from, long events) throws SQLException, IOException {
        seat.migrate(schema);
        try (HikariDataSource owner = seat.asOwner(schema);
                Connection connection = owner.getConnection()) {
            if (!hasTable(connection)) {
                try (PreparedStatement create =
                        PostgresEventTableFactory.INSTANCE.createDomainEventTable(
                                connection, new EventSchema())) {
                    create.execute();
                }
            }
            fill(connection, schema, from, events);
        }
    }

    void fillJpa(String schema, String from, long events) throws SQLException, IOException {
        seat.migrate(schema);
        try (HikariDataSource owner = seat.asOwner(schema);
                Connection connection = owner.getConnection()) {
            if (!hasTable(connection)) {
                AxonJpaPeer.create(owner);
            }
            fill(connection, schema, from, events);
        }
    }

    private static boolean hasTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return Seed.number(
                            statement,
                            "select count(*) from pg_tables where schemaname = current_schema()"
                                    + " and tablename = 'domainevententry'")
                    == 1;
        }
    }

    private void fill(Connection connection, String schema, String from, long events)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            long last =
                    Seed.number(
                            statement,
                            "select coalesce(max(globalIndex), 0) from DomainEventEntry");
            if (last == 0) {
                out.accept("seeding " + schema);
                connection.setAutoCommit(false);
                statement.execute(
                        """
                        insert into DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber, type,
                            eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)
                        select position, aggregate_id, sequence, aggregate_type, event_id, metadata, payload,
                               revision, name, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                          from %1$s.event where position <= %2$d order by position;
                        insert into event_dedup select * from %1$s.event_dedup where position <= %2$d;
                        insert into event_tag select * from %1$s.event_tag where position <= %2$d;
                        select setval(sequencename::regclass, %2$d) from pg_sequences
                          where schemaname = current_schema() and sequencename like 'domain%%'
                        """
                                .formatted(from, events));
                connection.commit();
                connection.setAutoCommit(true);
            } else if (last > events) {
                cut(schema, events);
            } else {
                return;
            }
            statement.execute("vacuum (analyze) DomainEventEntry");
            statement.execute("vacuum (analyze) event_dedup");
            statement.execute("vacuum (analyze) event_tag");
        }
    }

    private void cut(String schema, long events) throws SQLException, IOException {
        seat.withoutFences(
                schema,
                """
                delete from DomainEventEntry where globalIndex > %1$d;
                delete from event_dedup where position > %1$d;
                delete from event_tag where position > %1$d
                """
                        .formatted(events));
    }
}
