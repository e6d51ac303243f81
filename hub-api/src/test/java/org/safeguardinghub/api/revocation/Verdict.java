package org.safeguardinghub.api.revocation;

import java.util.List;

/**
 * What one race showed.
 *
 * @param acknowledged when the answer to the reduction was there, in nanoseconds
 * @param sent what became of what was recorded after the reduction
 */
public record Verdict(Reduction reduction, long acknowledged, List<Sighting> reads, Sent sent) {
    /** Of what the hub sends by itself: whether what came later was kept back. */
    enum Sent {
        KEPT_BACK,
        TOLD,
        NOT_LOOKED_FOR
    }

    public Verdict {
        reads = List.copyOf(reads);
    }

    /** Reads that began after the acknowledgement and saw all the same. */
    public List<Sighting> violations() {
        return reads.stream().filter(read -> isAfter(read) && read.saw()).toList();
    }

    /** Whether the exit showed something before, and was asked again afterwards on each node. */
    public boolean raced(Exit exit, int nodes) {
        return reads.stream().anyMatch(r -> r.exit() == exit && !isAfter(r) && r.saw())
                && reads.stream()
                                .filter(r -> r.exit() == exit && isAfter(r))
                                .map(Sighting::node)
                                .distinct()
                                .count()
                        == nodes;
    }

    private boolean isAfter(Sighting read) {
        return read.begun() > acknowledged;
    }
}
