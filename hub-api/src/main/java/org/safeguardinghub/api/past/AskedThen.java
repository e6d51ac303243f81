package org.safeguardinghub.api.past;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.chronology.Then;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The two instants of a question about the past, each now where nothing is said of it.
 *
 * @param valid when somebody is taken to have looked
 * @param known up to when what was recorded counts
 * @param then the same as it is looked up: what is known at the moment of the look counts whole
 */
record AskedThen(Instant valid, Instant known, Then then) {
    /** Refuses what lies ahead: of that nothing can be said yet. */
    static AskedThen of(
            @Nullable OffsetDateTime validAt, @Nullable OffsetDateTime knownAt, Instant now) {
        var valid = notAfter(now, "/validAt", validAt);
        var known = notAfter(now, "/knownAt", knownAt);
        return new AskedThen(
                valid == null ? now : valid,
                known == null ? now : known,
                new Then(valid == null ? now : valid, known));
    }

    private static @Nullable Instant notAfter(
            Instant now, String field, @Nullable OffsetDateTime said) {
        if (said == null) {
            return null;
        }
        var instant = said.toInstant();
        if (instant.isAfter(now)) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(FieldError.conflict(field, "this lies in the future"))));
        }
        return instant;
    }
}
