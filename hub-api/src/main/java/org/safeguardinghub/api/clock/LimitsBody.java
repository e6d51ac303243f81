package org.safeguardinghub.api.clock;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.ClockEvent.LimitSet;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.TimeLimit;
import org.safeguardinghub.register.SetLocally;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Within what time things are owed in an area. Source: domain guide, SR-37.
 *
 * @param at the moment for which it is said what is in force
 * @param inForce each kind of clock once that can have a limit of an area's own
 * @param set all that was ever set, what was set last first
 */
record LimitsBody(Instant at, List<LimitBody> inForce, List<LimitBody> set) {
    /**
     * A time limit.
     *
     * @param kind what is owed
     * @param amount how many units
     * @param unit what is counted
     * @param from since when it holds; left out of what holds where nothing is set
     * @param approvedBy the body that approved it; left out likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitBody(
            ClockKind kind,
            int amount,
            TimeLimit.Unit unit,
            @Nullable Instant from,
            @Nullable String approvedBy) {
        static LimitBody of(LimitSet set) {
            var limit = set.limit();
            return new LimitBody(
                    set.kind(), limit.amount(), limit.unit(), set.from(), set.approvedBy());
        }

        static LimitBody usual(ClockKind kind) {
            var limit = kind.usual();
            return new LimitBody(kind, limit.amount(), limit.unit(), null, null);
        }
    }

    static LimitsBody of(List<LimitSet> set, Instant at) {
        return new LimitsBody(
                at,
                Arrays.stream(ClockKind.values())
                        .filter(ClockKind::isLocal)
                        .map(kind -> inForce(kind, set, at))
                        .toList(),
                set.reversed().stream().map(LimitBody::of).toList());
    }

    private static LimitBody inForce(ClockKind kind, List<LimitSet> set, Instant at) {
        var ofIt = set.stream().filter(one -> one.kind() == kind).toList();
        return SetLocally.inForce(ofIt, at)
                .map(LimitBody::of)
                .orElseGet(() -> LimitBody.usual(kind));
    }
}
