package org.safeguardinghub.api.intelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.intelligence.Marking;

import java.util.List;

/**
 * The markings of the Government Security Classifications as they may be sent. What is above
 * OFFICIAL is known here only to be turned away: nothing of such a request is stored.
 */
public enum GovernmentMarking {
    OFFICIAL,
    OFFICIAL_SENSITIVE,
    SECRET,
    TOP_SECRET;

    static final String TOO_HIGH = "intelligence.marking-too-high";

    /** The marking as it is stored; where nothing was said, the stricter one. */
    static Marking accepted(@Nullable GovernmentMarking sent) {
        return sent == null ? Marking.OFFICIAL_SENSITIVE : sent.stored();
    }

    Marking stored() {
        return switch (this) {
            case OFFICIAL -> Marking.OFFICIAL;
            case OFFICIAL_SENSITIVE -> Marking.OFFICIAL_SENSITIVE;
            case SECRET, TOP_SECRET ->
                    throw new ProblemException(
                            Problem.invalid(
                                    List.of(
                                            new FieldError(
                                                    "/marking",
                                                    TOO_HIGH,
                                                    "the hub holds nothing above"
                                                            + " OFFICIAL-SENSITIVE"))));
        };
    }
}
