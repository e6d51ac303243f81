package org.safeguardinghub.api.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far views are behind the log: in events, and in how long the first event that a view has not
 * taken has been waiting. Every node says the same; not a number before the view has begun.
 */
public final class ViewLag implements MeterBinder {
    /** How far a view has come. */
    @FunctionalInterface
    public interface Progress {
        OptionalLong reached(String view);
    }

    /** The log that views are made from. */
    public interface Log {
        /** The newest position. */
        long head();

        /** When the store took the event at a position, if there is one. */
        Optional<Instant> recordedAt(long position);
    }

    private final List<String> views;
    private final Progress progress;
    private final Log log;
    private final Clock clock;

    public ViewLag(List<String> views, Progress progress, Log log, Clock clock) {
        this.views = List.copyOf(views);
        this.progress = progress;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var view : views) {
            Gauge.builder("hub.view.lag.events", () -> events(view))
                    .description("events that the view has not taken")
                    .tag("view", view)
                    .register(registry);
            Gauge.builder("hub.view.lag.seconds", () -> seconds(view))
                    .description("age of the first event that the view has not taken")
                    .baseUnit("seconds")
                    .tag("view", view)
                    .register(registry);
        }
    }

    private double events(String view) {
        var reached = progress.reached(view);
        // the view may move on between the two looks
        return reached.isEmpty() ? Double.NaN : Math.max(0, log.head() - reached.getAsLong());
    }

    private double seconds(String view) {
        var reached = progress.reached(view);
        return reached.isEmpty()
                ? Double.NaN
                : log.recordedAt(reached.getAsLong() + 1).map(this::age).orElse(0.0);
    }

    private double age(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toNanos() / 1e9);
    }
}
