package org.safeguardinghub.api.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import java.util.UUID;

/**
 * Asks the author for more. Source: interfaces, section 2.
 *
 * @param id chosen by the client: the command takes effect once under it, and it is the id under
 *     which the request is answered
 * @param question what is asked
 */
record InformationRequest(@NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String question) {
    Content content() {
        return new Said().say(Category.NARR, "question", question).content();
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "InformationRequest " + id;
    }
}
