package org.safeguardinghub.api.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;

import java.util.Collections;
import java.util.regex.Pattern;

/** Our own request headers: their names and their common form. */
public final class RequestHeaders {
    public static final String PURPOSE = "Purpose";
    public static final String CASE_REFERENCE = "Case-Reference";
    public static final String ACTING_FOR = "Acting-For";

    /** The agency that has ended, in whose place its custodian asks. */
    public static final String CUSTODIAN_OF = "Custodian-Of";

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,100}");

    private RequestHeaders() {}

    /**
     * The header's value, or null if it was not sent.
     *
     * @throws ProblemException 400 {@code header.malformed} unless it has 1 to 100 printable ASCII
     *     characters and was sent once
     */
    public static @Nullable String optional(HttpServletRequest request, String name) {
        var values = Collections.list(request.getHeaders(name));
        if (values.isEmpty()) {
            return null;
        }
        var value = values.getFirst();
        if (values.size() > 1 || !isWellFormed(value)) {
            throw new ProblemException(Problem.headerMalformed(name));
        }
        return value;
    }

    /** Whether it has 1 to 100 printable ASCII characters, not all blank. */
    public static boolean isWellFormed(String value) {
        return !value.isBlank() && PRINTABLE.matcher(value).matches();
    }
}
