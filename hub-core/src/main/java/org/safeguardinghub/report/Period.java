package org.safeguardinghub.report;

import org.safeguardinghub.crossarea.Quarter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A calendar quarter or month in UK time. Single decisions are listed of either; figures are of
 * quarters and of no other time, as what two times that overlap differ by could be a number that
 * nobody may be told.
 *
 * @param text as it is written, for example {@code 2026-Q3} or {@code 2026-09}
 * @param from its first instant
 * @param until the first instant after it
 */
public record Period(String text, Instant from, Instant until) {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final Duration SETTLES = Duration.ofHours(1);
    private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])");

    /** Empty where it is neither. */
    public static Optional<Period> parse(String text) {
        return MONTH.matcher(text).matches()
                ? Optional.of(month(YearMonth.parse(text)))
                : Quarter.parse(text).map(Period::of);
    }

    /** Empty where it is no quarter. */
    public static Optional<Period> quarter(String text) {
        return Quarter.parse(text).map(Period::of);
    }

    /** The quarter that it is, or that it lies in. */
    public Period quarter() {
        var day = firstDay();
        return of(new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
    }

    /** The last quarter that is over at this instant. */
    public static Period lastQuarterBefore(Instant at) {
        return of(Quarter.lastBefore(at));
    }

    private static Period of(Quarter quarter) {
        return new Period(quarter.toString(), quarter.from(), quarter.until());
    }

    private static Period month(YearMonth month) {
        return new Period(
                month.toString(),
                month.atDay(1).atStartOfDay(UK).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(UK).toInstant());
    }

    /** The UK day of an instant, by which decisions are counted. */
    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, UK);
    }

    LocalDate firstDay() {
        return dayOf(from);
    }

    /** The first day after it. */
    LocalDate dayAfter() {
        return dayOf(until);
    }

    /**
     * Whether nothing more can come into it: what was decided at its end is in the log an hour
     * later.
     */
    public boolean isOver(Instant at) {
        return !at.isBefore(until.plus(SETTLES));
    }
}
