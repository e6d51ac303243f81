package org.safeguardinghub.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import javax.sql.DataSource;

/**
 * The database's clock, as far as a node can tell it without asking each time: never ahead of it,
 * and behind by no more than an answer takes to arrive. Nodes whose own clocks differ agree by it
 * on what is over: what one of them ended before it acknowledged is over for every other. Source:
 * threat model, promise P3 and drill F-10.
 */
public final class StoreClock extends Clock implements AutoCloseable {
    /** Steps of the node's own clock, and pauses that its counter does not see, are larger. */
    static final Duration DOUBTFUL = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(StoreClock.class);
    private static final Duration ANEW = Duration.ofSeconds(10);

    /** Of an answer that arrived late nobody knows when it was given. */
    private static final int QUESTIONS = 3;

    /** More than the counter of any machine gains. */
    private static final long SLOWER = 10_000;

    /** Asks the database for its time. */
    interface Asking {
        Instant now() throws SQLException;
    }

    /**
     * What the database said, and what counter and clock of the node showed on arrival.
     *
     * @param asking how long the answer took, by which the time may be behind
     */
    private record Told(Instant time, long nanos, long millis, long asking) {
        Instant at(long now) {
            long gone = now - nanos;
            return time.plusNanos(gone - gone / SLOWER);
        }

        /** Ahead of this answer, and not by more than the answer is old: both can be true. */
        boolean isCloserThan(Told later) {
            long ahead = Duration.between(later.time, at(later.nanos)).toNanos();
            return ahead > 0 && ahead <= later.asking;
        }

        boolean isDoubtful(long nowNanos, long nowMillis) {
            long counted = TimeUnit.NANOSECONDS.toMillis(nowNanos - nanos);
            return Math.abs(nowMillis - millis - counted) > DOUBTFUL.toMillis();
        }
    }

    private final Asking database;
    private final LongSupplier counter;
    private final Clock own;
    private final ScheduledExecutorService again;
    private volatile Told told;

    StoreClock(Asking database, LongSupplier counter, Clock own) {
        this.database = database;
        this.counter = counter;
        this.own = own;
        this.told = ask();
        this.again =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("store-clock").factory());
    }

    /** Asks at once, and again from time to time until it is closed. */
    public static StoreClock of(DataSource hub) {
        var clock = new StoreClock(() -> now(hub), System::nanoTime, Clock.systemUTC());
        var _ =
                clock.again.scheduleWithFixedDelay(
                        clock::askAgain, ANEW.toMillis(), ANEW.toMillis(), TimeUnit.MILLISECONDS);
        return clock;
    }

    private static Instant now(DataSource hub) throws SQLException {
        try (var connection = hub.getConnection();
                var query = connection.prepareStatement("select clock_timestamp()");
                var row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** Where the node stood still or its clock was moved, the database is asked before. */
    @Override
    public Instant instant() {
        if (told.isDoubtful(counter.getAsLong(), own.millis())) {
            told = ask();
        }
        return told.at(counter.getAsLong());
    }

    void askAgain() {
        try {
            var now = ask();
            // who read the clock while it was asked is not to see it go back
            told = told.isCloserThan(now) ? told : now;
        } catch (EventStoreException unreachable) {
            LOG.warn("the database's clock could not be read; the last reading stays");
        }
    }

    private Told ask() {
        Told best = null;
        long shortest = Long.MAX_VALUE;
        try {
            for (int i = 0; i < QUESTIONS; i++) {
                long asked = counter.getAsLong();
                var time = database.now();
                long arrived = counter.getAsLong();
                if (best == null || arrived - asked <= shortest) {
                    shortest = arrived - asked;
                    best = new Told(time, arrived, own.millis(), shortest);
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("the database's clock cannot be read", e);
        }
        return Objects.requireNonNull(best);
    }

    /** UTC. */
    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Not to be had: days are counted where a zone is named. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the store's clock is in UTC");
    }

    @Override
    public void close() {
        again.shutdownNow();
    }
}
