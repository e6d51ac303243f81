package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.report.DecisionIndex;
import org.safeguardinghub.report.Period;
import org.safeguardinghub.report.Reports;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rigs.views.Stage;
import org.safeguardinghub.shared.AgencyId;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How long an auditor waits for the figures of a quarter, and for a page of the decisions behind
 * one, among many rulings. Their rows are copied and counted; that this is what the hub itself
 * would have written is seen before, on answers that its own views have followed.
 */
record AuditTime(Stage stage, Run run) {
    private static final int RULINGS = 10_000_000;
    private static final int QUICK = 100_000;
    private static final double AIM = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STEP = Duration.ofMillis(50);

    /** What of the numbers is summed up, by hand and without what the hub does with it. */
    private static final String SUMMED =
            """
            select topic, agency, outcome, ground, sum(number) from audit_tally
             where day >= '%1$s' and day < '%2$s' group by 1, 2, 3, 4
            """;

    /** The same of the rulings, as it would be without numbers. */
    private static final String FROM_RULINGS =
            """
            select reader, highest, purpose, count(*) from ruling_index
             where ruled_at >= '%1$s' and ruled_at < '%2$s' group by 1, 2, 3
            """;

    List<Figure> measure() throws IOException, SQLException, InterruptedException {
        awaitViews();
        stage.hub().holdViews();
        int rulings = run.ofMany(QUICK, RULINGS);
        try (Connection owner = stage.owner().getConnection()) {
            run.say(
                    "as the hub counted them: %,d numbers of %,d rulings; one left out is found"
                            .formatted(
                                    RulingTally.requireAsProjected(owner),
                                    RulingTally.count(owner, "select from served_ruling_index")));
            new AuditRows(stage, run).fill(rulings, owner);
            run.say(
                    "%,d numbers of %,d rulings"
                            .formatted(
                                    RulingTally.count(owner, "select from audit_tally"),
                                    RulingTally.count(owner, "select from served_ruling_index")));
            Samples narrow = summaries(stage.population().partners().getFirst().id());
            Samples wide = summaries(OfFilledHub.PARTNERSHIP);
            baseline("summing the numbers by hand", SUMMED, owner);
            baseline("counting the rulings by hand", FROM_RULINGS, owner);
            Samples pages = new AuditPages(stage, run, owner).measure();
            return List.of(
                    Figure.of("audit.rulings", rulings, ""),
                    Figure.of("audit.summary_one_area_ms", narrow.millis(0.5), "ms"),
                    Figure.atMost(AIM, "audit.summary_ms", wide.millis(0.5), "ms"),
                    Figure.of("audit.page_p50_ms", pages.millis(0.5), "ms"),
                    Figure.atMost(AuditPages.AIM, "audit.page_p99_ms", pages.millis(0.99), "ms"));
        }
    }

    /** Returns when both have followed everything up to now. */
    private void awaitViews() throws IOException {
        var progress = stage.hub().get(StreamProgress.class);
        long head = stage.hub().get(FactReader.class).head();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (String view : List.of(DecisionIndex.GROUP, AnswerIndex.GROUP)) {
            while (progress.reached(view).orElse(0) < head) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("the view " + view + " does not get on");
                }
                LockSupport.parkNanos(STEP.toNanos());
            }
        }
    }

    /** Of each quarter several times, after once to warm up. */
    private Samples summaries(AgencyId auditor) {
        var reports = stage.hub().get(Reports.class);
        var samples = new Samples();
        for (int round = 0; round <= run.ofMany(3, 25); round++) {
            for (Period quarter : AuditRows.QUARTERS) {
                long began = System.nanoTime();
                var topics = reports.of(auditor, quarter, quarter.until());
                if (round > 0) {
                    samples.add(System.nanoTime() - began);
                }
                if (topics.stream().allMatch(topic -> topic.tables().isEmpty())) {
                    throw new IllegalStateException("a report of nothing");
                }
            }
        }
        run.say(
                "a quarter for %-20s p50 %.1f  p10 %.1f  max %.1f ms, %d reports"
                        .formatted(
                                auditor.text(),
                                samples.millis(0.5),
                                samples.millis(0.1),
                                samples.millis(1),
                                samples.count()));
        return samples;
    }

    private void baseline(String what, String sql, Connection owner) throws SQLException {
        var samples = new Samples();
        for (int round = 0; round < 3; round++) {
            for (Period quarter : AuditRows.QUARTERS) {
                long began = System.nanoTime();
                RulingTally.count(owner, sql.formatted(quarter.from(), quarter.until()));
                samples.add(System.nanoTime() - began);
            }
        }
        run.say(
                "%s: p50 %.1f  max %.1f ms"
                        .formatted(what, samples.millis(0.5), samples.millis(1)));
    }
}
