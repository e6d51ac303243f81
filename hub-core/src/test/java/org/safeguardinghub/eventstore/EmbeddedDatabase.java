package org.safeguardinghub.eventstore;

import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/**
 * One PostgreSQL for all tests of a JVM, with the durable settings of production, and in it as many
 * migrated databases as there are tests that want one.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    public static final String APPLICATION = "hub_app";
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Queue<EmbeddedDatabase> FREE = new ConcurrentLinkedQueue<>();

    /** Without triggers, which would refuse it: only a superuser can, and only a test should. */
    private static final String EMPTY =
            """
            begin;
            set local session_replication_role = replica;
            delete from event; delete from event_dedup; delete from event_stream;
            delete from event_tag; delete from snapshot_event;
            delete from TokenEntry; delete from DeadLetterEntry; delete from ruling_index;
            delete from fact; delete from ruled_record; delete from record_subject;
            delete from record_part; delete from candidate; delete from feed_item;
            delete from feed_waiting; delete from feed_counter; delete from feed_acknowledgement;
            delete from feed_relay; delete from referral_box; delete from clock;
            delete from linked_holder; delete from named_thing;
            delete from record_change; delete from recipient; delete from recall_acknowledgement;
            delete from audit_decision; delete from audit_tally; delete from audit_open_clock;
            update audit_reached set position = 0;
            delete from ledger_published; delete from ledger_cosignature;
            delete from ledger_checkpoint; delete from ledger_tile; delete from ledger_key;
            update feed_look set looked_at = now();
            update view_progress set serving = 1, position = 0;
            update event_head set position = 0, recorded_at = 'epoch';
            commit
            """;

    private final HikariDataSource owner;
    private final HikariDataSource application;

    private EmbeddedDatabase(String name) {
        this.owner = pool(name, "postgres");
        this.application = pool(name, APPLICATION);
    }

    /** A migrated database without events. Closing it gives it back for the next test. */
    public static EmbeddedDatabase fresh() {
        EmbeddedDatabase used = FREE.poll();
        if (used != null) {
            execute(used.owner, EMPTY);
            return used;
        }
        String name = "test_" + COUNT.incrementAndGet();
        execute(server(), "create database " + name + " template " + TEMPLATE);
        return new EmbeddedDatabase(name);
    }

    /** Connects as the owner of the schema. */
    public DataSource owner() {
        return owner;
    }

    /** Connects as the application does. */
    public DataSource application() {
        return application;
    }

    /** The server, for the settings that concern all databases. */
    public static DataSource server() {
        return Server.RUNNING.getPostgresDatabase();
    }

    @Override
    public void close() {
        FREE.add(this);
    }

    private static HikariDataSource pool(String database, String user) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(Server.RUNNING.getJdbcUrl(user, database));
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                Files.createDirectories(Path.of("target"));
                var postgres =
                        EmbeddedPostgres.builder()
                                .setDataDirectory(
                                        Files.createTempDirectory(Path.of("target"), "postgres-"))
                                .setServerConfig("fsync", "on")
                                .setServerConfig("synchronous_commit", "on")
                                .setServerConfig("full_page_writes", "on")
                                .setServerConfig("max_connections", "200")
                                .setRegisterShutdownHook(true)
                                .start();
                execute(postgres.getPostgresDatabase(), "create role " + APPLICATION + " login");
                execute(postgres.getPostgresDatabase(), "create database " + TEMPLATE);
                Flyway.configure()
                        .dataSource(postgres.getDatabase("postgres", TEMPLATE))
                        .locations("classpath:db/hub")
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
