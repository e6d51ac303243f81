package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot.Envelope;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * That agencies of some area know a person.
 *
 * @param areas codes of the areas that they serve, all together: one, unless they serve several
 * @param since the month, in UK time, in which the hub was first told of it; a day would point to
 *     one referral
 * @param records about how many records they have of the person
 */
public record KnownIn(SortedSet<String> areas, YearMonth since, Band records) {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    /** Where these are known that the records are about, by the areas of whoever owns them. */
    static List<KnownIn> by(Collection<Envelope> records, Areas areas, SmallNumbers small) {
        var byAreas = new LinkedHashMap<SortedSet<String>, List<Envelope>>();
        for (var record : records) {
            var served = areas.of(record.record().owner());
            if (!served.isEmpty()) {
                byAreas.computeIfAbsent(served, _ -> new ArrayList<>()).add(record);
            }
        }
        return byAreas.entrySet().stream()
                .map(
                        one ->
                                new KnownIn(
                                        one.getKey(),
                                        first(one.getValue()),
                                        Band.of(one.getValue().size(), small.least(one.getKey()))))
                .sorted(Comparator.comparing(known -> known.areas().toString()))
                .toList();
    }

    private static YearMonth first(List<Envelope> records) {
        var earliest =
                records.stream()
                        .map(Envelope::recordedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MAX);
        return YearMonth.from(earliest.atZone(UK));
    }

    /** Whether one of them is of these areas, and another is apart from it. */
    static boolean areAcross(List<KnownIn> known, Set<String> mine) {
        return known.stream()
                .filter(here -> !Collections.disjoint(here.areas(), mine))
                .anyMatch(
                        here ->
                                known.stream()
                                        .anyMatch(
                                                there ->
                                                        Areas.areApart(
                                                                here.areas(), there.areas())));
    }
}
