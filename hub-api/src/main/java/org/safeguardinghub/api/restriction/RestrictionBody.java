package org.safeguardinghub.api.restriction;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.restriction.RestrictionEvent;
import org.safeguardinghub.restriction.RestrictionEvent.ConflictDeclared;
import org.safeguardinghub.restriction.RestrictionEvent.LimitSet;
import org.safeguardinghub.restriction.RestrictionEvent.NameReleased;
import org.safeguardinghub.restriction.RestrictionEvent.PersonExcluded;
import org.safeguardinghub.restriction.RestrictionEvent.RestrictionEnded;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.restriction.RestrictionEvent.WhereaboutsMarked;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.NamedField;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A restriction, or the release of a name, as its setter reads it; nobody else can.
 *
 * @param endedAt when it was lifted; left out while it was not
 * @param reason why it was set; left out when its key is destroyed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RestrictionBody(
        RecordId id,
        RestrictionKind kind,
        @Nullable RecordId record,
        @Nullable SubjectId subject,
        @Nullable List<AgencyId> agencies,
        @Nullable String person,
        @Nullable Category category,
        @Nullable AgencyKind agencyKind,
        @Nullable Level highest,
        @Nullable List<Category> categories,
        @Nullable UUID namedPerson,
        @Nullable NamedField namedIn,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        @Nullable String reason) {
    static RestrictionBody of(
            RestrictionEvent set, @Nullable Instant endedAt, @Nullable String reason) {
        return switch (set) {
            case SealSet e ->
                    begun(e, RestrictionKind.SEAL, e.validity(), endedAt, reason)
                            .amongAgencies(e.agencies());
            case PersonExcluded e ->
                    begun(e, RestrictionKind.EXCLUSION, e.validity(), endedAt, reason)
                            .ofPerson(e.person());
            case ConflictDeclared e ->
                    begun(e, RestrictionKind.CONFLICT, e.validity(), endedAt, reason)
                            .ofPerson(e.person());
            case LimitSet e ->
                    begun(e, RestrictionKind.LIMIT, e.validity(), endedAt, reason).upTo(e);
            case WhereaboutsMarked e ->
                    begun(e, RestrictionKind.WHEREABOUTS, e.validity(), endedAt, reason)
                            .inCategories(e.categories());
            case NameReleased e ->
                    begun(e, RestrictionKind.NAME_RELEASE, e.validity(), endedAt, reason).ofName(e);
            case RestrictionEnded _ ->
                    throw new IllegalStateException("an ending begins no restriction");
        };
    }

    private static RestrictionBody begun(
            RestrictionEvent set,
            RestrictionKind kind,
            Validity validity,
            @Nullable Instant endedAt,
            @Nullable String reason) {
        return new RestrictionBody(
                set.restriction(),
                kind,
                set.record(),
                set.subject(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                validity.from(),
                validity.until().equals(Validity.OPEN) ? null : validity.until(),
                endedAt,
                reason);
    }

    private RestrictionBody amongAgencies(Set<AgencyId> inside) {
        return with(sorted(inside), null, null, null, null, null);
    }

    private static List<AgencyId> sorted(Set<AgencyId> agencies) {
        return agencies.stream().sorted(Comparator.comparing(AgencyId::text)).toList();
    }

    /** Without agencies where it is released to everybody. */
    private RestrictionBody ofName(NameReleased release) {
        var to = release.agencies().isEmpty() ? null : sorted(release.agencies());
        return new RestrictionBody(
                id,
                kind,
                record,
                subject,
                to,
                null,
                null,
                null,
                null,
                null,
                release.person(),
                release.field(),
                from,
                until,
                endedAt,
                reason);
    }

    private RestrictionBody ofPerson(@Nullable String sub) {
        return with(null, sub, null, null, null, null);
    }

    private RestrictionBody upTo(LimitSet limit) {
        return with(null, null, limit.category(), limit.kind(), limit.highest(), null);
    }

    private RestrictionBody inCategories(Set<Category> marked) {
        return with(null, null, null, null, null, marked.stream().sorted().toList());
    }

    private RestrictionBody with(
            @Nullable List<AgencyId> inside,
            @Nullable String sub,
            @Nullable Category limited,
            @Nullable AgencyKind forKind,
            @Nullable Level most,
            @Nullable List<Category> marked) {
        return new RestrictionBody(
                id, kind, record, subject, inside, sub, limited, forKind, most, marked, null, null,
                from, until, endedAt, reason);
    }

    /** Leaves out everything: who is restricted is personal. */
    @Override
    public String toString() {
        return "RestrictionBody " + id;
    }
}
