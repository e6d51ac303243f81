package org.safeguardinghub.replay;

import org.safeguardinghub.eventstore.LogSweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

/** Replays views, at most one of each at a time on all nodes, and knows how this node's stand. */
public final class Replays {
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final List<ReplayableView> views;
    private final DataSource dataSource;
    private final LogSweep sweep;
    private final Clock clock;
    private final Map<String, ReplayWatch> watches = new ConcurrentHashMap<>();

    /** The data source needs a connection for each thread of the sweep, and one more. */
    public Replays(
            List<? extends ReplayableView> views,
            DataSource dataSource,
            LogSweep sweep,
            Clock clock) {
        this.views = List.copyOf(views);
        this.dataSource = dataSource;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** The names of the views that can be replayed. */
    public List<String> names() {
        return views.stream().map(ReplayableView::name).toList();
    }

    /** What serves, as of now. */
    public Serving serving(String view) {
        try (Connection connection = dataSource.getConnection()) {
            return Serving.read(connection, view);
        } catch (SQLException e) {
            throw new ReplayFailed("the progress of views could not be read", e);
        }
    }

    /** How the latest replay of a view stands that this node began, running or not. */
    public Optional<ReplayState> latest(String view) {
        return Optional.ofNullable(watches.get(view)).map(ReplayWatch::state);
    }

    /**
     * Replays a view, and returns when it is switched and the old version gone, or found different.
     *
     * @param differenceExpected whether the new version serves even if it differs from the old
     * @throws ReplayBusy when it is being replayed already
     * @throws ReplayFailed when it ended before; the log or a row of the view is the cause
     * @throws IllegalArgumentException when there is no such view
     */
    public ReplayOutcome replay(String view, boolean differenceExpected) {
        return run(begin(view), differenceExpected);
    }

    /** The same on a thread of its own; what becomes of it is seen in {@link #latest}. */
    public void start(String view, boolean differenceExpected) {
        var begun = begin(view);
        Thread.ofPlatform()
                .daemon()
                .name("replay-" + view)
                .start(() -> runAlone(begun, differenceExpected));
    }

    private record Begun(Replay replay, ReplayWatch watch) {}

    private Begun begin(String name) {
        ReplayableView view =
                views.stream()
                        .filter(v -> v.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no view " + name));
        var watch =
                watches.compute(
                        name,
                        (n, last) -> {
                            if (last != null && last.state().isRunning()) {
                                throw new ReplayBusy(n);
                            }
                            return new ReplayWatch(n, clock);
                        });
        return new Begun(new Replay(view, dataSource, sweep, watch), watch);
    }

    private static ReplayOutcome run(Begun begun, boolean differenceExpected) {
        try {
            var outcome = begun.replay().run(differenceExpected);
            begun.watch().ended(outcome);
            return outcome;
        } catch (RuntimeException | Error e) {
            begun.watch().failed(e);
            throw e;
        }
    }

    private static void runAlone(Begun begun, boolean differenceExpected) {
        try {
            run(begun, differenceExpected);
        } catch (RuntimeException told) {
            LOG.debug("the thread of a replay ends with {}", told.getClass());
        }
    }
}
