package org.safeguardinghub.api.wiring;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Whether answers can be given at all: each needs a ruling written and a key read. Says up or down
 * and nothing else.
 */
final class StoreHealth implements HealthIndicator {
    private static final String IS_WRITABLE =
            "select not pg_is_in_recovery() and not current_setting('transaction_read_only')::bool";

    private static final String IS_READABLE = "select exists (select from master_key)";

    private static final int ANSWER_WITHIN_SECONDS = 2;

    private final DataSource events;
    private final DataSource keys;

    StoreHealth(DataSource events, DataSource keys) {
        this.events = events;
        this.keys = keys;
    }

    @Override
    public Health health() {
        return holds(events, IS_WRITABLE) && holds(keys, IS_READABLE)
                ? Health.up().build()
                : Health.down().build();
    }

    private static boolean holds(DataSource database, String question) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(ANSWER_WITHIN_SECONDS);
            try (var answer = statement.executeQuery(question)) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException unusable) {
            return false;
        }
    }
}
