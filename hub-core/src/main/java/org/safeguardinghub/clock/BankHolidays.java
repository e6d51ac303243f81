package org.safeguardinghub.clock;

import java.time.LocalDate;

/** Which days are bank holidays, by a calendar that has a version. */
public interface BankHolidays {
    boolean includes(Nation nation, LocalDate day);

    /** Of the calendar: stored with every time that was worked out by it. */
    String version();
}
