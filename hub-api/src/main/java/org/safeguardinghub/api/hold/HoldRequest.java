package org.safeguardinghub.api.hold;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.hold.PlaceHold;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What must not be disposed of. Source: domain guide, section 8.
 *
 * @param issuer the inquiry, the court or the body that demands it
 * @param legalPower by which it does
 * @param reason why, in the placer's words
 * @param scope what it covers
 * @param start since when; now where nothing is said
 */
record HoldRequest(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 200) String issuer,
        @NotNull @Size(min = 1, max = 500) String legalPower,
        @Size(min = 1, max = 2000) @Nullable String reason,
        @NotNull @Valid HoldScopeRequest scope,
        @Nullable OffsetDateTime start) {

    /**
     * Records that meet every part that is given; an empty part leaves nothing out. Source: domain
     * guide, section 8.
     *
     * @param areas codes of areas
     * @param from the first day on which what is covered happened
     * @param to the last day
     * @param topics codes, for example of a type of concern
     * @param agencies whose records are covered
     * @param subjects about whom; nobody is looked up, so that nothing can be learned by asking
     */
    record HoldScopeRequest(
            @Size(max = 250) @Nullable List<@NotNull @Size(max = 20) String> areas,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Size(max = 50) @Nullable List<@NotNull @Size(max = 60) String> topics,
            @Size(max = 200) @Nullable List<@NotNull AgencyId> agencies,
            @Size(max = 200) @Nullable List<@NotNull UUID> subjects) {
        Scope toScope() {
            var about = new LinkedHashSet<SubjectId>();
            set(subjects).forEach(subject -> about.add(new SubjectId(subject)));
            return new Scope(set(areas), from, to, set(topics), set(agencies), about);
        }

        private static <T> Set<T> set(@Nullable List<T> values) {
            return values == null ? Set.of() : new LinkedHashSet<>(values);
        }
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "HoldRequest " + id;
    }

    PlaceHold toCommand(AgencyId by, boolean everywhere) {
        var said = new TreeMap<String, String>();
        said.put("issuer", issuer);
        said.put("legalPower", legalPower);
        if (reason != null) {
            said.put("reason", reason);
        }
        return new PlaceHold(
                RecordId.random(),
                by,
                everywhere,
                scope.toScope(),
                start == null ? null : start.toInstant(),
                Written.of(Category.META, said).content());
    }
}
