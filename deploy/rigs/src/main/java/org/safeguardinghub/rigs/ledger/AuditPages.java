package org.safeguardinghub.rigs.ledger;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.report.Auditees;
import org.safeguardinghub.report.DecisionList;
import org.safeguardinghub.report.DecisionList.Mark;
import org.safeguardinghub.report.DecisionList.Query;
import org.safeguardinghub.report.Period;
import org.safeguardinghub.report.Topic;
import org.safeguardinghub.rigs.load.OpenLoop;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rigs.views.Measured;
import org.safeguardinghub.rigs.views.Stage;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Pages of fifty decisions behind a figure, by turns of four auditors, four quarters, four filters,
 * from the newest and from the middle of the quarter; one of the auditors is of all areas. Ten fall
 * due in a second.
 */
record AuditPages(Stage stage, Run run, Connection owner) {
    static final double AIM = 200;

    private static final OpenLoop LOOP = new OpenLoop(10, 16);
    private static final int PAGE = 50;
    private static final int AGENCIES_OF_AREA = 10;

    /** What is asked for besides the topic and the quarter. */
    private record Filter(@Nullable String outcome, @Nullable String ground, boolean ofOneAgency) {}

    private static final List<Filter> FILTERS =
            List.of(
                    new Filter(Level.FULL.name(), null, false),
                    new Filter(null, Purpose.CHILD_PROTECTION.name(), false),
                    new Filter(null, null, true),
                    new Filter(Level.SUMMARY.name(), Purpose.DISRUPTION.name(), false));

    Samples measure() throws SQLException, InterruptedException {
        List<AgencyId> auditors = auditors();
        var samples =
                new Measured(
                                LOOP,
                                run.ofMany(32, 320),
                                Duration.ofSeconds(run.ofMany(4, 120)),
                                run.out())
                        .reads("page of decisions", n -> page(n, auditors));
        baseline(auditors.getFirst());
        return samples;
    }

    private List<AgencyId> auditors() {
        var partners = stage.population().partners();
        var auditors = new ArrayList<AgencyId>();
        for (int area = 0; area < 3; area++) {
            auditors.add(partners.get(area * AGENCIES_OF_AREA).id());
        }
        auditors.add(OfFilledHub.PARTNERSHIP);
        return auditors;
    }

    private int page(int n, List<AgencyId> auditors) {
        // every auditor with every filter of every quarter, from either place
        AgencyId auditor = auditors.get(n % 4);
        Filter filter = FILTERS.get(n / 4 % 4);
        Period quarter = AuditRows.QUARTERS.get(n / 16 % 4);
        Mark after = n / 64 % 2 == 0 ? null : middle(quarter);
        Collection<AgencyId> served =
                stage.hub().get(Auditees.class).of(auditor).keySet().stream()
                        .filter(agency -> !filter.ofOneAgency() || isAsked(agency, auditor))
                        .toList();
        var query =
                new Query(
                        Topic.RULING, quarter, filter.outcome(), filter.ground(), after, PAGE + 1);
        return stage.hub().get(DecisionList.class).of(served, query).size();
    }

    /** The partnership, which looks at nothing itself, asks for the first council. */
    private boolean isAsked(AgencyId agency, AgencyId auditor) {
        return agency.equals(
                auditor.equals(OfFilledHub.PARTNERSHIP)
                        ? stage.population().partners().getFirst().id()
                        : auditor);
    }

    private static Mark middle(Period quarter) {
        var length = Duration.between(quarter.from(), quarter.until());
        return new Mark(quarter.from().plus(length.dividedBy(2)), Long.MAX_VALUE, 0);
    }

    /** One agency's newest of one kind, by the index that they stand in, and nothing else. */
    private void baseline(AgencyId agency) throws SQLException {
        var samples = new Samples();
        for (int i = 0; i < 100; i++) {
            Period quarter = AuditRows.QUARTERS.get(i % 4);
            String sql =
                    """
                    select position, answer, n, ruled_at, owner, record_id, sub from ruling_index
                     where version = 1 and reader = '%s' and highest = 'FULL'
                       and (case when purpose is null then 'NOT_STATED' else purpose end)
                         = 'CHILD_PROTECTION'
                       and ruled_at >= '%s' and ruled_at < '%s'
                     order by ruled_at desc, position desc, n desc limit 51
                    """
                            .formatted(agency, quarter.from(), quarter.until());
            long began = System.nanoTime();
            RulingTally.count(owner, sql);
            samples.add(System.nanoTime() - began);
        }
        run.say(
                "one agency's newest of one kind by hand: p50 %.2f  p99 %.2f ms"
                        .formatted(samples.millis(0.5), samples.millis(0.99)));
    }
}
