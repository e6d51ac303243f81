package org.safeguardinghub.intelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;

import java.time.Instant;
import java.util.Set;

/**
 * One handling condition. It allows who meets each of the lists it gives (sharing rules, cap C3).
 *
 * @param askBeforeSharing nobody passes it on without the originator's permission
 * @param askBeforeActing nobody acts on it without consulting the originator
 * @param reviewBy when the originator looks at the condition again; it does not lapse by itself
 */
public record Condition(
        Set<AgencyId> agencies,
        Set<AgencyKind> kinds,
        Set<Role> roles,
        Set<Purpose> purposes,
        boolean askBeforeSharing,
        boolean askBeforeActing,
        @Nullable Instant reviewBy) {

    boolean namesReaders() {
        return !(agencies.isEmpty() && kinds.isEmpty() && roles.isEmpty() && purposes.isEmpty());
    }
}
