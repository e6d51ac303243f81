package org.safeguardinghub.api.intelligence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.intelligence.Condition;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One handling condition: it allows who meets each of the lists it gives. Source: domain guide,
 * section 5, and sharing rules, cap C3.
 *
 * @param agencies who may see the record, by name
 * @param kinds who may see it, by kind of agency
 * @param roles who may see it, by role
 * @param purposes for which purposes it may be seen
 * @param askBeforeSharing nobody passes it on without the originator's permission
 * @param askBeforeActing nobody acts on it without consulting the originator
 * @param reviewBy when the originator looks at the condition again; it does not lapse by itself
 */
record ConditionRequest(
        @Size(max = 50) @Nullable List<@NotNull AgencyId> agencies,
        @Size(max = 50) @Nullable List<@NotNull AgencyKind> kinds,
        @Size(max = 50) @Nullable List<@NotNull Role> roles,
        @Size(max = 50) @Nullable List<@NotNull Purpose> purposes,
        @Nullable Boolean askBeforeSharing,
        @Nullable Boolean askBeforeActing,
        @Nullable OffsetDateTime reviewBy) {
    Condition toCondition() {
        return new Condition(
                set(agencies),
                set(kinds),
                set(roles),
                set(purposes),
                Boolean.TRUE.equals(askBeforeSharing),
                Boolean.TRUE.equals(askBeforeActing),
                reviewBy == null ? null : reviewBy.toInstant());
    }

    static List<Condition> all(@Nullable List<ConditionRequest> conditions) {
        return conditions == null
                ? List.of()
                : conditions.stream().map(ConditionRequest::toCondition).toList();
    }

    private static <T> Set<T> set(@Nullable List<T> given) {
        return given == null ? Set.of() : new LinkedHashSet<>(given);
    }
}
