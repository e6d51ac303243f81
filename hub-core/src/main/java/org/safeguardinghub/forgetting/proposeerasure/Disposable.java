package org.safeguardinghub.forgetting.proposeerasure;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A record as a legal hold looks at it.
 *
 * @param perhaps whom it is about, and everybody who may be the same person
 * @param areas that its owner serves or served, as far as is known
 * @param occurredFrom since when it happened; null where nobody said
 */
record Disposable(
        RuledRecord ruled,
        Set<SubjectId> perhaps,
        Set<String> areas,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo) {
    private static final ZoneId TIME = ZoneId.of("Europe/London");
    private static final Set<String> TYPES =
            Arrays.stream(RecordType.values())
                    .map(RecordType::name)
                    .collect(Collectors.toUnmodifiableSet());

    /** Whether a hold of this scope keeps it. Where that cannot be told, it does. */
    boolean isKeptBy(Scope scope) {
        return isOfOneOf(scope)
                && isIn(scope.areas())
                && isWithin(scope.from(), scope.to())
                && mayBeAbout(scope.topics());
    }

    private boolean isOfOneOf(Scope scope) {
        return (scope.agencies().isEmpty() || scope.agencies().contains(ruled.owner()))
                && (scope.subjects().isEmpty() || !Collections.disjoint(scope.subjects(), perhaps));
    }

    private boolean isIn(Set<String> held) {
        return held.isEmpty() || areas.isEmpty() || !Collections.disjoint(held, areas);
    }

    private boolean isWithin(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (occurredFrom == null || occurredTo == null) {
            return true;
        }
        return (from == null || !day(occurredTo).isBefore(from))
                && (to == null || !day(occurredFrom).isAfter(to));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(TIME).toLocalDate();
    }

    /**
     * What a record says is sealed, so that no topic leaves it out but the names of other kinds of
     * record.
     */
    private boolean mayBeAbout(Set<String> topics) {
        return topics.isEmpty()
                || !TYPES.containsAll(topics)
                || topics.contains(ruled.type().name());
    }
}
