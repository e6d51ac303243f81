package org.safeguardinghub.rigs.guards;

import org.safeguardinghub.rigs.guards.Racer.Result;
import org.safeguardinghub.rigs.server.Address;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Heats, several at a time, each of which the referee looks at when it is over. */
final class Championship implements AutoCloseable {
    private static final int HEATS_AT_A_TIME = 4;

    private final long seed;
    private final Track track;
    private final Replay replay;
    private final Log log = new Log();
    private final Referee referee = new Referee(log);
    private final Tally tally = new Tally();
    private final AtomicLong nextHeat = new AtomicLong();

    Championship(Address database, long seed) throws SQLException {
        this.seed = seed;
        this.track = new Track(database);
        this.replay = new Replay(database);
    }

    /** Runs until so many races are over or the time is. */
    Tally run(long races, Progress progress) throws InterruptedException, SQLException {
        try (ExecutorService heats = Executors.newFixedThreadPool(HEATS_AT_A_TIME)) {
            List<Callable<Void>> lanes =
                    IntStream.range(0, HEATS_AT_A_TIME)
                            .<Callable<Void>>mapToObj(i -> () -> lane(races, progress))
                            .toList();
            for (Future<Void> lane : heats.invokeAll(lanes)) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lane ended: " + e.getCause(), e);
        }
        log.unexplained().forEach(id -> tally.wrong(id + " is in the log and nobody's"));
        return tally;
    }

    private Void lane(long races, Progress progress) throws InterruptedException, SQLException {
        while (true) {
            long number = nextHeat.getAndIncrement();
            if (number * Heat.RACES >= races || progress.isOver()) {
                return null;
            }
            var random = new Random(seed + number);
            List<Result> results = track.run(Heat.of(number, random), random);
            judge(results);
            progress.done(tally.races());
        }
    }

    private synchronized void judge(List<Result> results) throws SQLException {
        replay.read(log, results.getFirst().decidedBy());
        tally.add(results, referee.faults(results));
        if (tally.isWithoutControls()) {
            tally.controls(new Controls(log, results).missed());
        }
        log.forget(results);
    }

    @Override
    public void close() throws SQLException {
        track.close();
        replay.close();
    }
}
