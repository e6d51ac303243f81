package org.safeguardinghub.adapters.command;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What a translator makes of one record: its content, and the latest day the record gives. */
public record Concern(@Nullable LocalDate occurred, Content content) {
    /** What every one of these concerns is: somebody's record, not somebody's account. */
    public static Content ofAgencyRecord() {
        return new Content().put(Category.NARR, "source", "AGENCY_RECORD");
    }

    /** The later of two days, either of which may be unknown. */
    public static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
