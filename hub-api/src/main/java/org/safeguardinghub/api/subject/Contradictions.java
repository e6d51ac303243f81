package org.safeguardinghub.api.subject;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;

import java.time.LocalDate;
import java.util.List;

/** What the fields of one request say against each other. */
final class Contradictions {
    private Contradictions() {}

    static void refuseIf(boolean contradicts, String field, String detail) {
        if (contradicts) {
            throw new ProblemException(
                    Problem.invalid(List.of(FieldError.conflict(field, detail))));
        }
    }

    /** The last day may be the first. */
    static void refuseUnlessInOrder(
            @Nullable LocalDate from, @Nullable LocalDate until, String field) {
        refuseIf(
                from != null && until != null && until.isBefore(from),
                field,
                "this cannot end before it begins");
    }
}
