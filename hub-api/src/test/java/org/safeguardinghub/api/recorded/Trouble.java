package org.safeguardinghub.api.recorded;

import org.safeguardinghub.api.HubWithBroker;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/** What goes wrong with the store that rulings are recorded in. */
enum Trouble {
    NONE {
        @Override
        void strike(HubWithBroker hub) {
            // everything works
        }
    },
    /**
     * About every other recording of an answer is refused. By a right that is taken away and given
     * back: a trigger that comes and goes waits for locks, and those it reads beside wait for it.
     */
    REFUSED {
        @Override
        void strike(HubWithBroker hub) throws SQLException {
            try (var owner = hub.asOwner();
                    var statement = owner.createStatement()) {
                long end = System.nanoTime() + WHILE.toNanos();
                while (System.nanoTime() < end) {
                    statement.execute("revoke insert on event from hub_app");
                    LockSupport.parkNanos(BETWEEN.toNanos());
                    statement.execute("grant insert on event to hub_app");
                    LockSupport.parkNanos(BETWEEN.toNanos());
                }
            }
        }
    },
    /** Connections to the database are cut, wherever they are in what they do. */
    CUT {
        @Override
        void strike(HubWithBroker hub) throws Exception {
            try (var superuser = hub.asSuperuser();
                    var statement = superuser.createStatement()) {
                long end = System.nanoTime() + WHILE.toNanos();
                while (System.nanoTime() < end) {
                    statement.execute(CUTTING);
                    LockSupport.parkNanos(BETWEEN.toNanos());
                }
            }
        }
    },
    /** The database is stopped and comes back. */
    DOWN {
        @Override
        void strike(HubWithBroker hub) {
            hub.stopStore();
            hub.startStoreAgain();
        }
    };

    private static final Duration WHILE = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofMillis(60);

    private static final String CUTTING =
            """
            select pg_terminate_backend(pid) from pg_stat_activity
             where usename = 'hub_app' and random() < 0.3
            """;

    /** A trouble under way. */
    static final class Running {
        private final FutureTask<?> struck;

        private Running(Trouble trouble, HubWithBroker hub) {
            struck =
                    new FutureTask<>(
                            () -> {
                                trouble.strike(hub);
                                return null;
                            });
            Thread.ofPlatform().start(struck);
        }

        boolean isOver() {
            return struck.isDone();
        }

        /** Throws what kept the trouble from beginning or from ending. */
        void await() throws InterruptedException, ExecutionException {
            struck.get();
        }
    }

    Running begin(HubWithBroker hub) {
        return new Running(this, hub);
    }

    /** Returns when it is over. */
    abstract void strike(HubWithBroker hub) throws Exception;
}
