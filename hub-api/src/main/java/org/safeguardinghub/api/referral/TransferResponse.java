package org.safeguardinghub.api.referral;

import static org.safeguardinghub.shared.Category.META;
import static org.safeguardinghub.shared.Category.NARR;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.referral.ReferralStep;
import org.safeguardinghub.referral.ReferralStep.AcceptTransfer;
import org.safeguardinghub.referral.ReferralStep.RefuseTransfer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.List;
import java.util.UUID;

/**
 * Takes a referral over, or does not. Source: domain guide, section 9.
 *
 * @param accepted whether the agency takes it over
 * @param newContact whom the child, the family and the author turn to from here on; needed to
 *     accept (SR-21)
 * @param reason why, needed to refuse
 */
record TransferResponse(
        @NotNull UUID id,
        @NotNull Boolean accepted,
        @Size(min = 1, max = 200) @Nullable String newContact,
        @Size(min = 1, max = 2000) @Nullable String reason) {
    ReferralStep toCommand(RecordId referral, AgencyId by) {
        var content = new Said().say(META, "newContact", newContact).say(NARR, "reason", reason);
        if (accepted && newContact == null) {
            throw missing("/newContact");
        }
        if (!accepted && reason == null) {
            throw missing("/reason");
        }
        return accepted
                ? new AcceptTransfer(referral, by, content.content())
                : new RefuseTransfer(referral, by, content.content());
    }

    private static ProblemException missing(String field) {
        return new ProblemException(Problem.invalid(List.of(FieldError.missing(field))));
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "TransferResponse " + id;
    }
}
