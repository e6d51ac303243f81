package org.safeguardinghub.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.policy.PolicyVersionsBody.PolicyVersionItem;
import org.safeguardinghub.register.readentry.PolicyVersions.Version;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.Policy;

import java.util.List;

/**
 * A version of the policy.
 *
 * @param changes what is other than in the version before it
 * @param levels all that it gives; what is not there is NONE
 */
record PolicyVersionBody(
        PolicyVersionItem version, List<PolicyLevel> changes, List<PolicyLevel> levels) {
    /**
     * A level for whoever is of this kind and asks for this purpose.
     *
     * @param before in the version before it; left out in the list of all levels
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PolicyLevel(
            Purpose purpose,
            AgencyKind agencyKind,
            Category category,
            Level level,
            @Nullable Level before) {
        static PolicyLevel of(Policy.Cell cell, @Nullable Level before) {
            return new PolicyLevel(
                    cell.purpose(), cell.kind(), cell.category(), cell.level(), before);
        }
    }

    static PolicyVersionBody of(Version one) {
        return new PolicyVersionBody(
                PolicyVersionItem.of(one),
                one.changes().stream()
                        .map(change -> PolicyLevel.of(change.cell(), change.before()))
                        .toList(),
                Policy.of(one.published().cells()).cells().stream()
                        .filter(cell -> cell.level() != Level.NONE)
                        .map(cell -> PolicyLevel.of(cell, null))
                        .toList());
    }
}
