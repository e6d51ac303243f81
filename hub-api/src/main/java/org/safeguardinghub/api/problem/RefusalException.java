package org.safeguardinghub.api.problem;

import org.safeguardinghub.shared.Refusal;

import java.util.List;

/**
 * A decision's refusal on its way to the answer. A resource throws it after the decision is
 * recorded, so that nothing is rolled back by it.
 */
public final class RefusalException extends ProblemException {
    public RefusalException(Refusal refusal) {
        super(problemOf(refusal));
    }

    /** With the ruling that refused, where the person refused may read its safe form. */
    public RefusalException(Refusal refusal, String rulingId) {
        super(problemOf(refusal).withRuling(rulingId));
    }

    private static Problem problemOf(Refusal refusal) {
        return switch (refusal.kind()) {
            // P5: whatever the refusal calls itself, absent and hidden are the same bytes
            case NOT_FOUND -> Problem.notFound();
            case CONFLICT -> Problem.conflict(refusal.code(), refusal.detail());
            case INVALID -> invalid(refusal);
        };
    }

    private static Problem invalid(Refusal refusal) {
        var field = refusal.field();
        return field == null
                ? Problem.invalid(refusal.code(), refusal.detail())
                : Problem.invalid(List.of(new FieldError(field, refusal.code(), refusal.detail())));
    }
}
