package org.safeguardinghub.api.problem;

/**
 * Ends a request with a problem. Carries no cause and no stack: it is an answer on its way out, and
 * its message is the code alone.
 */
public class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
