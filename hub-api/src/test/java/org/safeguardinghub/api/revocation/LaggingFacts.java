package org.safeguardinghub.api.revocation;

import com.zaxxer.hikari.HikariDataSource;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.register.PolicyShelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The fault that the race must find: a node whose facts are a copy made now and then, as a cache or
 * a replica would be, and none while a reduction is on its way. It is added to a node by name and
 * is not found by any other.
 */
public class LaggingFacts {
    private static final Duration LAG = Duration.ofMillis(500);
    private static final int READERS = 4;
    private static final String COPY =
            "begin; delete from lagging.fact; insert into lagging.fact select * from public.fact;"
                    + " commit";

    /** In this schema's search path {@code fact} is the copy; all else is the hub's own. */
    @Bean
    @Primary
    Authority lagging(Environment settings, FactReader reader, CopiedNowAndThen copy) {
        return new Authority(copy.seen(settings), new PolicyShelf(reader));
    }

    @Bean(destroyMethod = "close")
    CopiedNowAndThen copiedNowAndThen(Environment settings) throws SQLException {
        return new CopiedNowAndThen(settings);
    }

    /** The copy and what keeps it almost up to date. */
    static final class CopiedNowAndThen implements AutoCloseable {
        private final ScheduledExecutorService copying =
                Executors.newSingleThreadScheduledExecutor();
        private final HikariDataSource seen = new HikariDataSource();
        private final Connection owner;
        private boolean isPaused;

        CopiedNowAndThen(Environment settings) throws SQLException {
            owner =
                    DriverManager.getConnection(
                            settings.getRequiredProperty("spring.flyway.url"),
                            settings.getRequiredProperty("spring.flyway.user"),
                            settings.getRequiredProperty("spring.flyway.password"));
            var setUp =
                    "create schema lagging; create table lagging.fact (like public.fact);"
                            + " grant usage on schema lagging to %1$s;"
                            + " grant select on lagging.fact to %1$s; "
                            + COPY;
            asOwner(setUp.formatted(settings.getRequiredProperty("spring.datasource.username")));
            var _ =
                    copying.scheduleWithFixedDelay(
                            this::copy, LAG.toMillis(), LAG.toMillis(), TimeUnit.MILLISECONDS);
        }

        HikariDataSource seen(Environment settings) {
            // the server gives out sixty connections, and two nodes hold most of them
            seen.setMaximumPoolSize(READERS);
            seen.setJdbcUrl(
                    settings.getRequiredProperty("spring.datasource.url")
                            + "?currentSchema=lagging,public");
            seen.setUsername(settings.getRequiredProperty("spring.datasource.username"));
            seen.setPassword(settings.getRequiredProperty("spring.datasource.password"));
            return seen;
        }

        /** From now on nothing new is seen. */
        synchronized void pause() {
            isPaused = true;
        }

        synchronized void resume() {
            isPaused = false;
        }

        private synchronized void copy() {
            try {
                if (!isPaused) {
                    asOwner(COPY);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void asOwner(String sql) throws SQLException {
            try (var statement = owner.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            copying.shutdownNow();
            owner.close();
            seen.close();
        }
    }
}
