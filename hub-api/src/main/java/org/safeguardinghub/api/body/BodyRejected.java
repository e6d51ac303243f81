package org.safeguardinghub.api.body;

import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;

import java.util.List;

/** The body is JSON but not what is expected here; all that is wrong with it, at once. */
public final class BodyRejected extends ProblemException {
    public BodyRejected(List<FieldError> errors) {
        super(Problem.invalid(errors));
    }

    public List<FieldError> errors() {
        return problem().errors();
    }
}
