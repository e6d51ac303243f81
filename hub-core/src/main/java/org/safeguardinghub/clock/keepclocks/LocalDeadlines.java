package org.safeguardinghub.clock.keepclocks;

import org.safeguardinghub.clock.BankHolidays;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.Deadline;
import org.safeguardinghub.clock.Deadlines;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;

/** Due times by the limits and the bank holidays that the register has now. */
public final class LocalDeadlines implements Deadlines {
    private final Localities localities;
    private final BankHolidays holidays;

    public LocalDeadlines(FactReader events, BankHolidays holidays) {
        this.localities = new Localities(events);
        this.holidays = holidays;
    }

    @Override
    public Deadline of(ClockKind kind, AgencyId owedBy, Instant began) {
        return of(kind, owedBy, began, Long.MAX_VALUE);
    }

    /** The same by the limits that were known at this position of the log. */
    Deadline of(ClockKind kind, AgencyId owedBy, Instant began, long position) {
        var where = localities.of(owedBy, position);
        return Deadline.of(began, where.limit(kind, began), where.nation(), holidays);
    }
}
