package org.safeguardinghub.api.emergency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.shared.SubjectId;

import java.util.List;
import java.util.UUID;

/**
 * A person breaks the glass for one child, who is named in one of two ways. Source: sharing rules,
 * section 2.
 *
 * @param subject any agency's record of the child that this person may at least know of
 * @param rulingId of an answer to this person that said no more than that something is held
 * @param reason what the danger is
 */
record EmergencyAccessRequest(
        @NotNull UUID id,
        @Nullable SubjectId subject,
        @Size(min = 1, max = 100) @Nullable String rulingId,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    void checkNaming() {
        if ((subject == null) == (rulingId == null)) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    FieldError.conflict(
                                            "/subject", "name either a subject or a ruling"))));
        }
    }

    /** Names no reason. */
    @Override
    public String toString() {
        return "EmergencyAccessRequest " + id;
    }
}
