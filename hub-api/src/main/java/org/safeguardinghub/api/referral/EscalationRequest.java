package org.safeguardinghub.api.referral;

import static org.safeguardinghub.shared.Category.META;
import static org.safeguardinghub.shared.Category.NARR;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.referral.EscalationLevel;
import org.safeguardinghub.shared.Content;

import java.util.UUID;

/**
 * Takes a professional disagreement further up. Source: domain guide, section 6.
 *
 * @param level how far up it is taken
 * @param to the desk or role that it is taken to
 * @param disagreement what is disagreed on
 */
record EscalationRequest(
        @NotNull UUID id,
        @NotNull EscalationLevel level,
        @NotNull @Size(min = 1, max = 200) String to,
        @NotNull @Size(min = 1, max = 2000) String disagreement) {
    Content content() {
        return new Said()
                .say(NARR, "disagreement", disagreement)
                .say(META, "escalatedTo", to)
                .content();
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "EscalationRequest " + id;
    }
}
