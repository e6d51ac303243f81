package org.safeguardinghub.register;

import org.safeguardinghub.register.RegisterEvent.ThresholdSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The thresholds of all areas, of all times.
 *
 * @param set in the order of the log
 */
public record Thresholds(List<ThresholdSet> set) {
    /** Where no area has set any. */
    public static final Thresholds USUAL = new Thresholds(List.of());

    public Thresholds {
        set = List.copyOf(set);
    }

    /** Of what is of several areas, the strictest of what is in force in them. */
    public int of(Threshold threshold, Collection<String> areas, Instant at) {
        return areas.stream()
                .map(area -> of(threshold, area, at))
                .reduce(threshold.usual(), threshold::stricter);
    }

    private int of(Threshold threshold, String area, Instant at) {
        var here =
                set.stream()
                        .filter(one -> one.threshold() == threshold && one.area().equals(area))
                        .toList();
        return SetLocally.inForce(here, at).map(ThresholdSet::value).orElse(threshold.usual());
    }
}
