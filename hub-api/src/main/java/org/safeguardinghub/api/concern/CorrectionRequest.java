package org.safeguardinghub.api.concern;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.content.ContentBody;
import org.safeguardinghub.api.content.Correction;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.concern.CorrectConcern;
import org.safeguardinghub.concern.CorrectionReason;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.UUID;

/**
 * What a concern should say instead. Source: domain guide, section 8, rectification.
 *
 * @param reason why it is said anew
 * @param whatWasWrong in the speaker's words; shown with each category that is said anew
 * @param content only the fields that change; each replaces the one of the same name, and an empty
 *     text or list says that there is nothing
 */
record CorrectionRequest(
        @NotNull UUID id,
        @NotNull CorrectionReason reason,
        @NotNull @Size(min = 1, max = 2000) String whatWasWrong,
        @NotNull @Valid ContentBody content) {
    /** The field under which the reason stands in each category. */
    private static final String FIELD = "correction";

    void check() {
        var faults = content.contradictions();
        if (content.saysNothing()) {
            faults.add(FieldError.missing("/content"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }

    CorrectConcern toCommand(RecordId concern, AgencyId by) {
        var said = content.identified();
        return new CorrectConcern(
                concern,
                by,
                said.suspects(),
                said.contexts(),
                said.toCorrection(FIELD, new Correction(reason, whatWasWrong)));
    }

    /** Names nothing of what it says. */
    @Override
    public String toString() {
        return "CorrectionRequest " + id;
    }
}
