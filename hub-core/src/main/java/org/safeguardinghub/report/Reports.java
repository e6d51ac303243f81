package org.safeguardinghub.report;

import org.safeguardinghub.report.Tallies.Tallied;
import org.safeguardinghub.shared.AgencyId;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Draws up reports. */
public final class Reports {
    private final Auditees auditees;
    private final Tallies tallies;

    public Reports(Auditees auditees, Tallies tallies) {
        this.auditees = auditees;
        this.tallies = tallies;
    }

    /**
     * All topics in their order, those without any decision among them.
     *
     * @param auditor whose areas it is about
     */
    public List<TopicFigures> of(AgencyId auditor, Period period) {
        var served = auditees.of(auditor);
        var byTopic =
                tallies.in(period, served.keySet()).stream()
                        .collect(Collectors.groupingBy(Tallied::topic));
        return Arrays.stream(Topic.values())
                .map(
                        topic ->
                                new TopicFigures(
                                        topic, byTopic.getOrDefault(topic, List.of()), served))
                .toList();
    }
}
