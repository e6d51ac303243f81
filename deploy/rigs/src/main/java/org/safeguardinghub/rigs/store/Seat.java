package org.safeguardinghub.rigs.store;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.safeguardinghub.embedded.Login;
import org.safeguardinghub.embedded.PostgresServer;
import org.safeguardinghub.embedded.ServerSize;
import org.safeguardinghub.rigs.server.Address;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database server with a schema for each store; kept between runs, as seeding takes long. */
public final class Seat implements AutoCloseable {
    private static final int CONNECTIONS = 40;
    private static final String SETTINGS =
            """
            select string_agg(name || ' ' || current_setting(name), ', ' order by name)
              from pg_settings
             where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers',
                            'max_wal_size', 'checkpoint_timeout', 'wal_compression')
            """;

    private static final String LOGGED =
            "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint";

    private final Login owner = Login.random("bench_owner");
    private final Login application = Login.random("hub_app");
    private final Path folder;
    private final PostgresServer server;

    public Seat(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.server = PostgresServer.start(folder, 0, owner, application, ServerSize.WHOLE_MACHINE);
    }

    /** One of the server's databases, where a whole hub may be, as whom it works. */
    public Address application(String database) {
        return new Address(server.jdbcUrl(database), application.name(), application.password());
    }

    /** The same database, as whom its schema is changed. */
    public Address owner(String database) {
        return new Address(server.jdbcUrl(database), owner.name(), owner.password());
    }

    /** The hub's own tables in a schema of that name. */
    public void migrate(String schema) throws SQLException {
        try (HikariDataSource source = asOwner(schema)) {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(schema)
                    .locations("classpath:db/hub")
                    .load()
                    .migrate();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("grant usage on schema " + schema + " to hub_app");
            }
        }
    }

    /** What of the server's settings the figures depend on, as the server itself has them. */
    public String settings() throws SQLException {
        try (HikariDataSource source = pool("public", application);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SETTINGS)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Bytes that the server has put into its log so far, whoever made it do so. */
    long logged() throws SQLException {
        try (HikariDataSource source = pool("public", application);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return Seed.number(statement, LOGGED);
        }
    }

    public HikariDataSource asOwner(String schema) {
        return pool(schema, owner);
    }

    public HikariDataSource asApplication(String schema) {
        return pool(schema, application);
    }

    /** Runs what the hub never may: without triggers, as the only one that can remove events. */
    void withoutFences(String schema, String sql) throws SQLException, IOException {
        var superuser =
                new Login("postgres", Files.readString(folder.resolve("superuser")).strip());
        try (HikariDataSource source = pool(schema, superuser);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    private HikariDataSource pool(String schema, Login login) {
        var source = new HikariDataSource();
        source.setJdbcUrl(server.jdbcUrl(PostgresServer.HUB) + "?currentSchema=" + schema);
        source.setUsername(login.name());
        source.setPassword(login.password());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(0);
        source.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        return source;
    }

    @Override
    public void close() {
        server.close();
    }
}
