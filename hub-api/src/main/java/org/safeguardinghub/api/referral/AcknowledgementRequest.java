package org.safeguardinghub.api.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import java.util.UUID;

/**
 * The referral has arrived and is being looked at. Source: interfaces, section 2.
 *
 * @param contact the desk or role that the author can ask, not a name
 */
record AcknowledgementRequest(
        @NotNull UUID id, @Size(min = 1, max = 200) @Nullable String contact) {
    Content content() {
        return new Said().say(Category.META, "contact", contact).content();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "AcknowledgementRequest " + id;
    }
}
