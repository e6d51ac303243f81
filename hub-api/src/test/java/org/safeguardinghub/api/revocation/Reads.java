package org.safeguardinghub.api.revocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the readers of one race have seen so far. */
final class Reads {
    private final List<Sighting> all = new ArrayList<>();
    private final Set<Step> seen = new HashSet<>();
    private final Map<Step, Integer> after = new HashMap<>();
    private long acknowledged = Long.MAX_VALUE;

    synchronized void add(Sighting read) {
        all.add(read);
        var step = new Step(read.exit(), read.node());
        if (read.saw()) {
            seen.add(step);
        }
        if (read.begun() > acknowledged) {
            after.merge(step, 1, Integer::sum);
        }
    }

    /** From now on reads that begin count as begun afterwards; in nanoseconds. */
    synchronized void acknowledged(long at) {
        acknowledged = at;
    }

    synchronized boolean saw(Step step) {
        return seen.contains(step);
    }

    synchronized int afterwards(Step step) {
        return after.getOrDefault(step, 0);
    }

    synchronized int size() {
        return all.size();
    }

    synchronized Verdict verdict(Reduction reduction, Verdict.Sent sent) {
        return new Verdict(reduction, acknowledged, all, sent);
    }
}
