package org.safeguardinghub.api.intelligence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.intelligence.ProductWithdrawal;

import java.util.UUID;

/**
 * Police take back a product that is wrong, or that may tell who the source is. Source: sharing
 * rules, gate G3; domain guide, sections 5 and 8.
 *
 * @param reason why, as a code
 * @param explanation why, in the owner's words; for the owner alone
 */
record ProductWithdrawalRequest(
        @NotNull UUID id,
        @NotNull ProductWithdrawal reason,
        @NotNull @Size(min = 1, max = 2000) String explanation) {
    /** Names no explanation. */
    @Override
    public String toString() {
        return "ProductWithdrawalRequest " + id;
    }
}
