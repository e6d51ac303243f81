package org.safeguardinghub.api.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.PublishPolicy;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.Policy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The next version of the policy: the one before it with other levels. Source: sharing rules,
 * section 2, base.
 *
 * @param changes the levels that are new; a cell that is not named stays as it is
 * @param from the first moment at which it holds; now where nothing is said
 * @param approvedBy the body that approved it
 */
record PolicyVersionRequest(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid NewLevel> changes,
        @Nullable OffsetDateTime from,
        @NotNull @Size(min = 1, max = 200) String approvedBy) {

    /**
     * One cell of the policy. Source: sharing rules, section 2.
     *
     * @param purpose for which it is asked
     * @param agencyKind what kind of agency asks
     * @param category of the content
     * @param level that the policy gives from then on
     */
    record NewLevel(
            @NotNull Purpose purpose,
            @NotNull AgencyKind agencyKind,
            @NotNull Category category,
            @NotNull Level level) {
        Policy.Cell toCell() {
            return new Policy.Cell(purpose, agencyKind, category, level);
        }
    }

    PublishPolicy toCommand() {
        return new PublishPolicy(
                changes.stream().map(NewLevel::toCell).toList(),
                from == null ? null : from.toInstant(),
                approvedBy);
    }
}
