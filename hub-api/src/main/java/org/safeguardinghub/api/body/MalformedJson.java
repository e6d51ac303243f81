package org.safeguardinghub.api.body;

import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;

import tools.jackson.core.JacksonException;

/** The bytes are not one JSON value. Says where, never what stands there. */
public final class MalformedJson extends ProblemException {
    MalformedJson(String why) {
        super(Problem.jsonMalformed(why));
    }

    static MalformedJson at(JacksonException fault) {
        var place = fault.getLocation();
        return new MalformedJson(
                place == null
                        ? "it cannot be read"
                        : "see line %d, column %d"
                                .formatted(place.getLineNr(), place.getColumnNr()));
    }
}
