package org.safeguardinghub.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;
import org.safeguardinghub.register.SetLocally;
import org.safeguardinghub.register.Threshold;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The thresholds of an area. Source: domain guide, SR-37.
 *
 * @param at the moment for which it is said what is in force
 * @param inForce each threshold once
 * @param set all that was ever set, what was set last first
 */
record ThresholdsBody(Instant at, List<ThresholdBody> inForce, List<ThresholdBody> set) {
    /**
     * A threshold.
     *
     * @param threshold which number it is
     * @param from since when it holds; left out of what holds where nothing is set
     * @param approvedBy the body that approved it; left out likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ThresholdBody(
            Threshold threshold, int value, @Nullable Instant from, @Nullable String approvedBy) {
        static ThresholdBody of(ThresholdSet set) {
            return new ThresholdBody(set.threshold(), set.value(), set.from(), set.approvedBy());
        }
    }

    static ThresholdsBody of(List<ThresholdSet> set, Instant at) {
        return new ThresholdsBody(
                at,
                Arrays.stream(Threshold.values()).map(one -> inForce(one, set, at)).toList(),
                set.reversed().stream().map(ThresholdBody::of).toList());
    }

    private static ThresholdBody inForce(Threshold which, List<ThresholdSet> set, Instant at) {
        var ofIt = set.stream().filter(one -> one.threshold() == which).toList();
        return SetLocally.inForce(ofIt, at)
                .map(ThresholdBody::of)
                .orElseGet(() -> new ThresholdBody(which, which.usual(), null, null));
    }
}
