package org.safeguardinghub.intelligence.recordintelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.intelligence.IntelligenceRefusal.Wrong;

import java.time.Duration;
import java.time.Instant;

/** What cannot be said of times. */
final class When {
    /** How far the clocks of an agency and of the hub may be apart (threat model, section 3). */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    private When() {}

    static @Nullable Wrong wrong(@Nullable Instant from, @Nullable Instant to, Instant now) {
        if (from != null && to != null && to.isBefore(from)) {
            return Wrong.ENDS_BEFORE_IT_BEGINS;
        }
        var latest = now.plus(CLOCK_SKEW);
        if (from != null && from.isAfter(latest)) {
            return Wrong.IN_THE_FUTURE;
        }
        return to != null && to.isAfter(latest) ? Wrong.ENDS_IN_THE_FUTURE : null;
    }

    static @Nullable Wrong wrongReview(@Nullable Instant reviewBy, Instant now) {
        return reviewBy == null || reviewBy.isAfter(now) ? null : Wrong.REVIEWED_IN_THE_PAST;
    }

    /** The earlier of two dates of which either may be missing. */
    static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
