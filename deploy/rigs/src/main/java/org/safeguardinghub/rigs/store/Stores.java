package org.safeguardinghub.rigs.store;

import com.zaxxer.hikari.HikariDataSource;

import org.safeguardinghub.eventstore.RangeReader;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.function.Consumer;

/** Stores of one size, filled alike; a peer is opened for a round and closed after it. */
record Stores(Seat seat, String size, long events) {
    static final StoredForm FORM =
            new StoredForm(new EventCatalogue().register(Agreed.class, Noted.class, Shared.class));

    enum Kind {
        RAW,
        GROUP,
        AXON_JPA,
        AXON_JDBC,
        OURS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Fills what is missing and cuts off what earlier runs added. */
    void prepare(boolean competitors, Consumer<String> out) throws SQLException, IOException {
        var seed = new Seed(seat, FORM, out);
        seed.fill(schema(Kind.OURS), events);
        if (competitors) {
            seed.fill(schema(Kind.RAW), events);
            var axon = new AxonSeed(seat, out);
            axon.fillJdbc(schema(Kind.AXON_JDBC), schema(Kind.OURS), events);
            axon.fillJpa(schema(Kind.AXON_JPA), schema(Kind.OURS), events);
        }
    }

    /** By hand with and without group commit is the same tables. */
    private String schema(Kind kind) {
        return switch (kind) {
            case RAW, GROUP -> "by_hand_" + size;
            default -> kind.word() + "_" + size;
        };
    }

    Peer open(Kind kind) throws SQLException {
        return switch (kind) {
            case OURS -> new OursPeer(seat.asApplication(schema(kind)), FORM);
            case AXON_JDBC -> new AxonJdbcPeer(seat.asOwner(schema(kind)), FORM, known(kind));
            case AXON_JPA -> new AxonJpaPeer(seat.asOwner(schema(kind)), FORM, known(kind));
            case RAW -> {
                HikariDataSource source = seat.asOwner(schema(kind));
                try (Connection connection = source.getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute(
                            "select setval('by_hand', (select max(position) from event))");
                }
                yield new RawPeer(source, FORM);
            }
            case GROUP -> {
                HikariDataSource source = seat.asOwner(schema(kind));
                yield new GroupPeer(source, FORM, number(source, "event"));
            }
        };
    }

    /**
     * Reads all stores of this size into memory, their indexes into the server's own: what is
     * measured is how deep they are, and not the disk or what was measured before.
     */
    void warm() throws SQLException, IOException {
        for (Kind kind : Kind.values()) {
            seat.withoutFences(
                    schema(kind),
                    """
                    create extension if not exists pg_prewarm schema public;
                    select sum(public.pg_prewarm(oid, case relkind when 'i' then 'buffer' else 'read' end))
                      from pg_class
                     where relnamespace = to_regnamespace('%s') and relkind in ('i', 'r')
                       and pg_relation_size(oid) > 0
                    """
                            .formatted(schema(kind)));
        }
    }

    /** As whoever only reads. */
    HikariDataSource connections(Kind kind) {
        return seat.asApplication(schema(kind));
    }

    RangeReader reader(HikariDataSource source) {
        return new RangeReader(source, FORM);
    }

    private long known(Kind kind) throws SQLException {
        try (HikariDataSource source = seat.asOwner(schema(kind))) {
            return number(source, "event_dedup");
        }
    }

    private static long number(HikariDataSource source, String table) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return Seed.number(statement, "select max(position) from " + table);
        }
    }
}
