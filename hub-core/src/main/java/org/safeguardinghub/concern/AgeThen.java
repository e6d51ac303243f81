package org.safeguardinghub.concern;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;

/**
 * Whether a suspect was a child at the first instant at which it may have happened, worked out when
 * it is recorded, so that nobody need open a birth date to rule. Source: sharing rules, cap C5.
 */
public enum AgeThen {
    /** no birth date is on record */
    UNKNOWN,
    /** 18 or older by every birth date on record */
    ADULT,
    /** under 18 by some birth date on record, or nobody knows when it happened */
    MAYBE_CHILD;

    private static final int ADULT_YEARS = 18;

    /** Somebody is a year older when the day begins in the UK. */
    private static final ZoneId UK = ZoneId.of("Europe/London");

    /** Born on 29 February: 18 on 1 March. */
    public static AgeThen of(Collection<LocalDate> born, @Nullable Instant occurredFrom) {
        if (born.isEmpty()) {
            return UNKNOWN;
        }
        if (occurredFrom == null) {
            return MAYBE_CHILD;
        }
        var day = LocalDate.ofInstant(occurredFrom, UK);
        return born.stream().allMatch(birth -> isAdult(birth, day)) ? ADULT : MAYBE_CHILD;
    }

    private static boolean isAdult(LocalDate birth, LocalDate day) {
        return Period.between(birth, day).getYears() >= ADULT_YEARS;
    }

    /** What holds when both were said: one birth date of a child is enough. */
    public AgeThen and(AgeThen other) {
        if (this == MAYBE_CHILD || other == MAYBE_CHILD) {
            return MAYBE_CHILD;
        }
        return this == ADULT || other == ADULT ? ADULT : UNKNOWN;
    }
}
