package org.safeguardinghub.api.referral;

import static org.safeguardinghub.shared.Category.NARR;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.ReferralStep.GiveOutcome;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.util.UUID;

/**
 * Tells the author what came of the referral. Source: interfaces, section 2.
 *
 * @param outcome what came of it
 * @param assessmentFinished whether the assessment is finished, which ends its time; not finished
 *     where nothing is said
 * @param summary what may be shown to those who may not read the whole
 */
record OutcomeRequest(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 20000) String outcome,
        @Nullable Boolean assessmentFinished,
        @Size(min = 1, max = 2000) @Nullable String summary) {
    GiveOutcome toCommand(RecordId referral, AgencyId by) {
        return new GiveOutcome(referral, by, Boolean.TRUE.equals(assessmentFinished), content());
    }

    private Content content() {
        return new Said().say(NARR, "outcome", outcome).say(NARR, "summary", summary).content();
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "OutcomeRequest " + id;
    }
}
