package org.safeguardinghub.api.crossarea;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.crossarea.OpenPattern;
import org.safeguardinghub.crossarea.OpeningEvent;
import org.safeguardinghub.crossarea.ToOpen;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A coordinator opens what a pseudonym stands for. Source: sharing rules, cap C10.
 *
 * @param pseudonym of a person or a thing, as your agency was told it
 * @param purpose of care, for which it is opened: patterns are looked for, and opened for something
 * @param reason why it must be opened; whoever holds it can read this
 */
record OpeningRequest(
        @NotNull UUID id,
        @NotNull UUID pseudonym,
        @NotNull Purpose purpose,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    void check() {
        if (!OpeningEvent.TOLD_FOR.contains(purpose)) {
            throw new ProblemException(
                    Problem.invalid(List.of(FieldError.codeUnknown("/purpose"))));
        }
    }

    OpenPattern toCommand(Caller by, ToOpen meant) {
        return new OpenPattern(
                RecordId.random(),
                by.agency(),
                meant.kind(),
                purpose,
                meant.records(),
                Written.of(Category.META, Map.of("reason", reason, "person", by.sub())).content());
    }

    /** Names no reason. */
    @Override
    public String toString() {
        return "OpeningRequest " + id;
    }
}
