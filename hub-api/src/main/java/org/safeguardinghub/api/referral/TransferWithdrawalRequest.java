package org.safeguardinghub.api.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import java.util.UUID;

/**
 * Takes a transfer back that was offered and is not answered yet. Source: domain guide, section 9.
 *
 * @param reason why
 */
record TransferWithdrawalRequest(
        @NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    Content content() {
        return new Said().say(Category.NARR, "reason", reason).content();
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "TransferWithdrawalRequest " + id;
    }
}
