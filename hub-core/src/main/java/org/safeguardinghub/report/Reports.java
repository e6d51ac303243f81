package org.safeguardinghub.report;

import org.safeguardinghub.crossarea.SmallNumbers;
import org.safeguardinghub.register.LocalThresholds;
import org.safeguardinghub.report.Tallies.Tallied;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Draws up reports. */
public final class Reports {
    private final Auditees auditees;
    private final Tallies tallies;
    private final LocalThresholds local;

    public Reports(Auditees auditees, Tallies tallies, LocalThresholds local) {
        this.auditees = auditees;
        this.tallies = tallies;
        this.local = local;
    }

    /**
     * All topics in their order, those without any decision among them.
     *
     * @param auditor whose areas it is about
     * @param at when it is drawn up: thresholds set after a period keep nothing of it back
     */
    public List<TopicFigures> of(AgencyId auditor, Period period, Instant at) {
        var small = new SmallNumbers(local.known(), period.isOver(at) ? period.until() : at);
        var served = auditees.of(auditor);
        var byTopic =
                tallies.in(period, served.keySet()).stream()
                        .collect(Collectors.groupingBy(Tallied::topic));
        return Arrays.stream(Topic.values())
                .map(
                        topic ->
                                new TopicFigures(
                                        topic,
                                        byTopic.getOrDefault(topic, List.of()),
                                        served,
                                        small))
                .toList();
    }
}
