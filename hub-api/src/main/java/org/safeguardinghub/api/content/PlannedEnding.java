package org.safeguardinghub.api.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;

import java.util.List;

/**
 * An ending that the child was prepared for: how it is handed over and to whom, or why it is not. A
 * sudden withdrawal does harm. Source: domain guide, SR-21.
 *
 * @param reason why it ends
 * @param handOverPlan how the child comes to know who goes on
 * @param newContact the named person who goes on
 * @param whyNoHandOver why nobody goes on, instead of a plan and a contact
 */
public record PlannedEnding(
        @NotNull @Size(min = 1, max = 2000) String reason,
        @Size(min = 1, max = 4000) @Nullable String handOverPlan,
        @Size(min = 1, max = 200) @Nullable String newContact,
        @Size(min = 1, max = 2000) @Nullable String whyNoHandOver) {

    /** A plan and a contact go together, or a reason stands for both. */
    public void check(String field) {
        var handedOver = handOverPlan != null && newContact != null;
        var partly = handOverPlan != null || newContact != null;
        if (whyNoHandOver == null ? !handedOver : partly) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    FieldError.conflict(
                                            field,
                                            "give a hand-over plan and the new contact, or else"
                                                    + " why there is none"))));
        }
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "PlannedEnding";
    }
}
