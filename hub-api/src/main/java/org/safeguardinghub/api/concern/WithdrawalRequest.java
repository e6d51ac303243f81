package org.safeguardinghub.api.concern;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.content.Said;
import org.safeguardinghub.concern.WithdrawConcern;
import org.safeguardinghub.concern.WithdrawalReason;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.Map;
import java.util.UUID;

/**
 * The owner takes a concern back. Source: sharing rules, gate G3.
 *
 * @param reason why, as a code
 * @param explanation why, in the owner's words; for the owner alone
 */
record WithdrawalRequest(
        @NotNull UUID id,
        @NotNull WithdrawalReason reason,
        @NotNull @Size(min = 1, max = 2000) String explanation) {
    WithdrawConcern toCommand(RecordId concern, AgencyId by) {
        var said = Map.of("withdrawal", Map.of("explanation", explanation));
        return new WithdrawConcern(concern, by, reason, Said.in(Category.META, said));
    }

    /** Names no explanation. */
    @Override
    public String toString() {
        return "WithdrawalRequest " + id;
    }
}
