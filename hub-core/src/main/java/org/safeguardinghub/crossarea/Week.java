package org.safeguardinghub.crossarea;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A week from Monday to Sunday in UK time, numbered as ISO 8601 has it. Hotspots are told for one
 * that is over and for no other time, as movements are for a quarter.
 *
 * @param year of the week, which may be another one than that of its days
 * @param number 1 to 53
 */
public record Week(int year, int number) {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final Pattern FORM = Pattern.compile("(20[0-9]{2})-W([0-5][0-9])");

    /** As it is written, for example {@code 2026-W47}; empty where it is no week. */
    public static Optional<Week> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                                new Week(
                                        Integer.parseInt(form.group(1)),
                                        Integer.parseInt(form.group(2))))
                        .filter(week -> week.number() > 0 && of(week.monday()).equals(week))
                : Optional.empty();
    }

    /** The last one that is over at this instant. */
    public static Week lastBefore(Instant at) {
        return of(LocalDate.ofInstant(at, UK).minusWeeks(1));
    }

    private static Week of(LocalDate day) {
        return new Week(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public Instant from() {
        return monday().atStartOfDay(UK).toInstant();
    }

    /** The first instant after it. */
    public Instant until() {
        return monday().plusWeeks(1).atStartOfDay(UK).toInstant();
    }

    public boolean isOver(Instant at) {
        return !at.isBefore(until());
    }

    /** The fourth of January is always in the first week. */
    private LocalDate monday() {
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
    }

    @Override
    public String toString() {
        return "%d-W%02d".formatted(year, number);
    }
}
