package org.safeguardinghub.replay;

import org.safeguardinghub.eventstore.ReadFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Keeps what can be asked at any time about a replay, and says it in the log now and then. */
class ReplayWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Clock clock;
    private final AtomicReference<ReplayState> state;
    private volatile Instant said = Instant.EPOCH;

    ReplayWatch(String view, Clock clock) {
        var at = clock.instant();
        this.clock = clock;
        this.state =
                new AtomicReference<>(
                        new ReplayState(
                                new ReplayProgress(view, 0, Phase.CLEARING, 0, 0, at, at),
                                null,
                                null));
    }

    ReplayState state() {
        return state.get();
    }

    void making(int version) {
        update(p -> p.making(version));
    }

    void ended(ReplayOutcome outcome) {
        LOG.info("replay of {}: {}", state().progress().view(), outcome);
        state.updateAndGet(s -> new ReplayState(s.progress(), outcome, null));
    }

    /** The class and the place alone: a message may quote what could not be read. */
    void failed(Throwable cause) {
        var what =
                cause instanceof ReadFailed read
                        ? "ReadFailed at position " + read.position()
                        : cause.getClass().getSimpleName();
        LOG.error("replay of {} failed: {}", state().progress().view(), what);
        state.updateAndGet(s -> new ReplayState(s.progress(), null, what));
    }

    private ReplayProgress update(UnaryOperator<ReplayProgress> change) {
        return state.updateAndGet(
                        s -> new ReplayState(change.apply(s.progress()), s.outcome(), s.failure()))
                .progress();
    }

    /** Called before each step is begun. */
    void enter(Phase phase) {
        var p = update(before -> before.entering(phase, clock.instant()));
        LOG.info("replay of {} version {}: {}", p.view(), p.version(), phase);
    }

    void reached(long done, long all) {
        var p = update(before -> before.reached(done, all, clock.instant()));
        if (Duration.between(said, p.at()).compareTo(PAUSE) >= 0) {
            said = p.at();
            LOG.info(
                    "replay of {} version {}: {} of {} events, {} a second, {} s left",
                    p.view(),
                    p.version(),
                    done,
                    all,
                    Math.round(p.eventsPerSecond()),
                    p.remaining().toSeconds());
        }
    }
}
