package org.safeguardinghub.api.auditreport;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.report.Period;

import java.time.Instant;
import java.util.List;

/** What is asked for, in the forms that there are of it. */
final class Asked {
    private Asked() {}

    /** A period; without one the last quarter that is over. */
    static Period period(@Nullable String text, Instant now) {
        return text == null
                ? Period.lastQuarterBefore(now)
                : Period.parse(text)
                        .orElseThrow(
                                () ->
                                        refused(
                                                FieldError.type(
                                                        "/period",
                                                        "a quarter or a month, as 2026-Q3 or"
                                                                + " 2026-09")));
    }

    /** A period of which there are figures; without one the last that is over. */
    static Period quarter(@Nullable String text, Instant now) {
        return text == null
                ? Period.lastQuarterBefore(now)
                : Period.quarter(text)
                        .orElseThrow(
                                () -> refused(FieldError.type("/period", "a quarter, as 2026-Q3")));
    }

    /** Of which figures may be taken out. */
    static Period quarterThatIsOver(@Nullable String text, Instant now) {
        var quarter = quarter(text, now);
        if (!quarter.isOver(now)) {
            throw refused(
                    FieldError.type(
                            "/period", "a quarter that has been over for an hour, as 2026-Q3"));
        }
        return quarter;
    }

    static ProblemException refused(FieldError error) {
        return new ProblemException(Problem.invalid(List.of(error)));
    }
}
