package org.safeguardinghub.sealing;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * The database of keys, one for all tests of a JVM. Like those of events it lives on one server.
 */
public final class KeysDatabase {
    private static final String NAME = "keys";

    private final DataSource owner;
    private final DataSource application;

    private KeysDatabase(DataSource owner, DataSource application) {
        this.owner = owner;
        this.application = application;
    }

    /** With no key in it, as at the very first start. */
    public static KeysDatabase empty() {
        new JdbcTemplate(Migrated.ONE.owner)
                .execute("truncate master_key, content_key, kept_secret, erased_record");
        return Migrated.ONE;
    }

    /** Connects as the owner of the schema. */
    public DataSource owner() {
        return owner;
    }

    /** Connects as the application does. */
    public DataSource application() {
        return application;
    }

    private static final class Migrated {
        static final KeysDatabase ONE = migrate();

        private static KeysDatabase migrate() {
            new JdbcTemplate(EmbeddedDatabase.server()).execute("create database " + NAME);
            var owner = as("postgres");
            Flyway.configure().dataSource(owner).locations("classpath:db/keys").load().migrate();
            return new KeysDatabase(owner, as(EmbeddedDatabase.APPLICATION));
        }

        private static DataSource as(String user) {
            try {
                var server = EmbeddedDatabase.server().unwrap(PGSimpleDataSource.class);
                var pool = new HikariDataSource();
                pool.setJdbcUrl(
                        "jdbc:postgresql://localhost:%d/%s?user=%s"
                                .formatted(server.getPortNumbers()[0], NAME, user));
                pool.setMaximumPoolSize(12);
                pool.setMinimumIdle(0);
                return pool;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
