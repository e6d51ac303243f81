package org.safeguardinghub.crossarea;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Within which time something must have been named in several areas: the running month and the
 * twelve before it, in UK time, by when the hub was told. One for everybody, as two that anybody
 * could choose would tell by their difference when a single concern was recorded.
 */
final class Window {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final int MONTHS = 12;

    private Window() {}

    /** Where the one of this instant begins. */
    static Instant from(Instant at) {
        return YearMonth.from(at.atZone(UK))
                .minusMonths(MONTHS)
                .atDay(1)
                .atStartOfDay(UK)
                .toInstant();
    }
}
