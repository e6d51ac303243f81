package org.safeguardinghub.api.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import java.util.UUID;

/**
 * Looks at a closed referral anew. Source: domain guide, section 6.
 *
 * @param reason why
 */
record ReopeningRequest(@NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    Content content() {
        return new Said().say(Category.NARR, "reason", reason).content();
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "ReopeningRequest " + id;
    }
}
