package org.safeguardinghub.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.safeguardinghub.embedded.Login;
import org.safeguardinghub.embedded.PostgresServer;
import org.springframework.boot.health.contributor.Status;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

class StoreHealthIT {
    private final Login owner = Login.random("hub_owner");

    @TempDir private Path folder;

    @Test
    void ready_only_while_events_can_be_written_and_keys_be_read() throws SQLException {
        Status afterStop;
        StoreHealth health;
        try (var postgres =
                PostgresServer.start(
                        folder.resolve("postgres"), 0, owner, Login.random("hub_app"))) {
            var hub = database(postgres, PostgresServer.HUB);
            var keys = database(postgres, PostgresServer.KEYS);
            health = new StoreHealth(hub, keys);
            assertThat(health.health().getStatus()).as("no keys").isEqualTo(Status.DOWN);

            run(keys, "create table master_key as select true as single");
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            run(hub, "alter role hub_owner set default_transaction_read_only = on");
            assertThat(health.health().getStatus()).as("read only").isEqualTo(Status.DOWN);
        }
        afterStop = health.health().getStatus();
        assertThat(afterStop).as("no database").isEqualTo(Status.DOWN);
    }

    private DataSource database(PostgresServer postgres, String name) {
        var database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl(name));
        database.setUser(owner.name());
        database.setPassword(owner.password());
        return database;
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
