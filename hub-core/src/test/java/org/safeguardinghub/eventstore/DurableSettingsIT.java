package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class DurableSettingsIT {
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_server_that_keeps_what_it_answers_is_accepted() {
        assertThatCode(() -> DurableSettings.require(database.application()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_server_that_may_forget_is_refused_by_the_name_of_the_setting() throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role hub_app set synchronous_commit = off");
            connectAnew();
            try {
                assertThatThrownBy(() -> DurableSettings.require(database.application()))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("synchronous_commit");
            } finally {
                statement.execute("alter role hub_app reset synchronous_commit");
                connectAnew();
            }
        }
    }

    /** A role's settings reach only new connections. */
    private void connectAnew() throws SQLException {
        database.application()
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
    }
}
