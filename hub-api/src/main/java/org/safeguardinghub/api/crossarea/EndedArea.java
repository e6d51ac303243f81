package org.safeguardinghub.api.crossarea;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Endings;
import org.safeguardinghub.authority.Endings.Code;
import org.safeguardinghub.authority.Endings.Ended;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An area that has ended: what was recorded in it counts under its own code.
 *
 * @param area its code
 * @param from the first day on which it was no more
 * @param successors codes of the areas that came after it
 */
record EndedArea(String area, LocalDate from, List<String> successors) {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    /** Those of these areas that have ended by this instant, by code; null where none has. */
    static @Nullable List<EndedArea> among(
            Stream<? extends Set<String>> areas, Authority authority, Instant at) {
        var codes =
                areas.flatMap(Set::stream)
                        .map(Code::ofArea)
                        .collect(Collectors.toUnmodifiableSet());
        if (codes.isEmpty()) {
            return null;
        }
        var ended =
                authority.ask(Endings.among(codes, at)).stream()
                        .map(EndedArea::of)
                        .sorted(Comparator.comparing(EndedArea::area))
                        .toList();
        return ended.isEmpty() ? null : ended;
    }

    private static EndedArea of(Ended one) {
        return new EndedArea(
                one.code().text(), LocalDate.ofInstant(one.at(), UK), one.successors());
    }
}
