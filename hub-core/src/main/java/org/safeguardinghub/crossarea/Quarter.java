package org.safeguardinghub.crossarea;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A calendar quarter in UK time. Movements are told for one that is over and for no other time:
 * what two times that overlap differ by could be a number that nobody may be told.
 *
 * @param year of the calendar
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final Pattern FORM = Pattern.compile("(20[0-9]{2})-Q([1-4])");

    /** As it is written, for example {@code 2026-Q3}; empty where it is no quarter. */
    public static Optional<Quarter> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new Quarter(
                                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** The last one that is over at this instant. */
    public static Quarter lastBefore(Instant at) {
        var day = LocalDate.ofInstant(at, UK).minus(1, IsoFields.QUARTER_YEARS);
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    public Instant from() {
        return firstDay().atStartOfDay(UK).toInstant();
    }

    /** The first instant after it. */
    public Instant until() {
        return firstDay().plus(1, IsoFields.QUARTER_YEARS).atStartOfDay(UK).toInstant();
    }

    public boolean isOver(Instant at) {
        return !at.isBefore(until());
    }

    private LocalDate firstDay() {
        return YearMonth.of(year, 3 * number - 2).atDay(1);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
