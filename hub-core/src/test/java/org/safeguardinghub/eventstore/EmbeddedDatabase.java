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

    private final String name;
    private final HikariDataSource owner;
    private final HikariDataSource application;

    private EmbeddedDatabase(String name) {
        this.name = name;
        this.owner = pool(name, "postgres");
        this.application = pool(name, APPLICATION);
    }

    /** An empty database of its own, migrated. Closing it gives its connections back. */
    public static EmbeddedDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute(
                Server.RUNNING.getPostgresDatabase(),
                "create database " + name + " template " + TEMPLATE);
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

    public String name() {
        return name;
    }

    @Override
    public void close() {
        application.close();
        owner.close();
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
