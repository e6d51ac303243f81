package org.safeguardinghub.api.referral;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;

import java.util.List;

/** Every decision says what the child was told, or why nothing was said (SR-20). */
final class ToldTheChild {
    static final String TOLD = "whatTheChildWasTold";
    static final String WHY_NOT = "whyTheChildWasNotTold";

    private ToldTheChild() {}

    static void check(@Nullable String told, @Nullable String whyNot) {
        if (told == null && whyNot == null) {
            throw wrong(FieldError.missing("/" + TOLD));
        }
        if (told != null && whyNot != null) {
            throw wrong(
                    FieldError.conflict("/" + WHY_NOT, "the child was told, or was not: say one"));
        }
    }

    private static ProblemException wrong(FieldError error) {
        return new ProblemException(Problem.invalid(List.of(error)));
    }
}
