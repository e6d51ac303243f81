package org.safeguardinghub.api.recorded;

import org.safeguardinghub.api.HubWithBroker;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What goes wrong with the store that rulings are recorded in. */
enum Trouble {
    NONE {
        @Override
        void strike(HubWithBroker hub) {
            // everything works
        }
    },
    /** Every other recording of an answer is refused. */
    REFUSED {
        @Override
        void strike(HubWithBroker hub) throws SQLException {
            try (var owner = hub.asOwner();
                    var statement = owner.createStatement()) {
                statement.execute(REFUSING);
                LockSupport.parkNanos(WHILE.toNanos());
                statement.execute("drop trigger refused on event; drop function refused()");
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
                    LockSupport.parkNanos(BETWEEN_CUTS.toNanos());
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
    private static final Duration BETWEEN_CUTS = Duration.ofMillis(60);

    private static final String REFUSING =
            """
            create function refused() returns trigger language plpgsql as $$
            begin
              if new.name = 'answer.ruled' and random() < 0.5 then
                raise exception 'no room for it';
              end if;
              return new;
            end $$;
            create trigger refused before insert on event
              for each row execute function refused()
            """;

    private static final String CUTTING =
            """
            select pg_terminate_backend(pid) from pg_stat_activity
             where usename = 'hub_app' and random() < 0.3
            """;

    /** A trouble under way. */
    static final class Running {
        private final Thread thread;
        private volatile boolean isOver;

        private Running(Trouble trouble, HubWithBroker hub) {
            thread =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            trouble.strike(hub);
                                        } catch (Exception e) {
                                            throw new IllegalStateException(e);
                                        } finally {
                                            isOver = true;
                                        }
                                    });
        }

        boolean isOver() {
            return isOver;
        }

        void await() throws InterruptedException {
            thread.join();
        }
    }

    Running begin(HubWithBroker hub) {
        return new Running(this, hub);
    }

    /** Returns when it is over. */
    abstract void strike(HubWithBroker hub) throws Exception;
}
