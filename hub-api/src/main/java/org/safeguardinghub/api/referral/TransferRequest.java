package org.safeguardinghub.api.referral;

import static org.safeguardinghub.shared.Category.META;
import static org.safeguardinghub.shared.Category.NARR;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;

import java.util.UUID;

/**
 * Asks another agency to take the referral over. Source: domain guide, section 9.
 *
 * @param to the agency that is asked
 * @param reason why it should be responsible
 * @param handOverPlan what is under way and who does what until, and after, it is accepted (SR-21)
 * @param contact whom the other agency can ask
 */
record TransferRequest(
        @NotNull UUID id,
        @NotNull AgencyId to,
        @NotNull @Size(min = 1, max = 2000) String reason,
        @NotNull @Size(min = 1, max = 2000) String handOverPlan,
        @Size(min = 1, max = 200) @Nullable String contact) {
    Content content() {
        return new Said()
                .say(NARR, "reason", reason)
                .say(NARR, "handOverPlan", handOverPlan)
                .say(META, "contact", contact)
                .sayAlso(META, "agencies", to.text())
                .content();
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "TransferRequest " + id;
    }
}
