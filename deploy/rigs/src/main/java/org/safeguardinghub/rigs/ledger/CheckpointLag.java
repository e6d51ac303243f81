package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.load.OpenLoop;
import org.safeguardinghub.rigs.load.Samples;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How long an event waits until a checkpoint that covers it is shown, while so many are appended in
 * each second, one at a time, whether or not earlier ones were done. Counted from the time that the
 * store has given the event, which is before it is durable.
 */
record CheckpointLag(LargeLog log, Run run) {
    private static final int PER_SECOND = 2_000;
    private static final int MOST_AT_ONCE = 512;
    private static final double AIM = 1_000;
    private static final String RECORDED =
            "select position, recorded_at from event where position > ? order by position";

    List<Figure> measure() throws IOException, SQLException {
        Duration length = Duration.ofSeconds(run.ofMany(8, 60));
        long before = log.reading().size();
        double seconds;
        var lags = new Samples();
        try (var engine = log.engine();
                var _ = SigningRounds.of(log.signing());
                var covered = Covered.by(log.reading())) {
            long began = System.nanoTime();
            new OpenLoop(PER_SECOND, MOST_AT_ONCE)
                    .run(length, (_, _) -> engine.appendEvents(Saying.inClear()));
            seconds = (System.nanoTime() - began) / 1e9;
            covered.await(before + length.toSeconds() * PER_SECOND);
            add(before, covered, lags);
        }
        double rate = lags.count() / seconds;
        run.say(
                "checkpoint after p50 %.0f  p99 %.0f  max %.0f ms, at %,.0f events/s"
                        .formatted(lags.millis(0.5), lags.millis(0.99), lags.millis(1), rate));
        return List.of(
                Figure.of("checkpoint.events_per_s", rate, "/s"),
                Figure.of("checkpoint.lag_p50_ms", lags.millis(0.5), "ms"),
                Figure.atMost(AIM, "checkpoint.lag_ms", lags.millis(1), "ms"));
    }

    private void add(long after, Covered covered, Samples lags) throws SQLException {
        try (Connection connection = log.hub().getConnection();
                var query = connection.prepareStatement(RECORDED)) {
            query.setLong(1, after);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var recorded = rows.getObject(2, OffsetDateTime.class).toInstant();
                    lags.add(Duration.between(recorded, covered.since(rows.getLong(1))).toNanos());
                }
            }
        }
    }
}
