package org.safeguardinghub.forgetting.proposeerasure;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A record, or a request for what is held of a person, as a legal hold looks at it.
 *
 * @param kinds names of the kinds of record that it is, or may tell of
 * @param perhaps whom it is about, and everybody who may be the same person; where it names nobody,
 *     it may be about anybody
 * @param areas that its owner, and whoever said anything of it, serves or served; none where those
 *     of the owner are not known
 * @param occurredFrom since when it happened; null where nobody said
 */
record Disposable(
        AgencyId owner,
        Set<String> kinds,
        Set<SubjectId> perhaps,
        Said said,
        Set<String> areas,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo) {
    /** Of all kinds of record. */
    static final Set<String> TYPES =
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
        return (scope.agencies().isEmpty() || !Collections.disjoint(scope.agencies(), said.by()))
                && (scope.subjects().isEmpty()
                        || perhaps.isEmpty()
                        || !Collections.disjoint(scope.subjects(), perhaps));
    }

    private boolean isIn(Set<String> held) {
        return held.isEmpty() || areas.isEmpty() || !Collections.disjoint(held, areas);
    }

    /** By when it happened, or by when anything of it was said. */
    private boolean isWithin(@Nullable LocalDate from, @Nullable LocalDate to) {
        return occurredFrom == null
                || occurredTo == null
                || meet(day(occurredFrom), day(occurredTo), from, to)
                || said.on().stream().anyMatch(day -> meet(day, day, from, to));
    }

    private static boolean meet(
            LocalDate first, LocalDate last, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Said.TIME).toLocalDate();
    }

    /**
     * What a record says is sealed, so that no topic leaves it out but the names of other kinds of
     * record.
     */
    private boolean mayBeAbout(Set<String> topics) {
        return topics.isEmpty()
                || !TYPES.containsAll(topics)
                || !Collections.disjoint(topics, kinds);
    }
}
