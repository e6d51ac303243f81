package org.safeguardinghub.api.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import java.util.Map;
import java.util.UUID;

/**
 * An offer of responsibility is declined or taken back. Source: domain guide, section 9.
 *
 * @param reason why
 */
record OfferAnswerRequest(@NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    Content content() {
        return Written.of(Category.META, Map.of("reason", reason)).content();
    }

    /** Names no reason. */
    @Override
    public String toString() {
        return "OfferAnswerRequest " + id;
    }
}
