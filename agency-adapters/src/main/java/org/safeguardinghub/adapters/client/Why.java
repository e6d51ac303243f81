package org.safeguardinghub.adapters.client;

import org.jspecify.annotations.Nullable;

import java.net.http.HttpRequest;

/**
 * The headers that say why, for whom and how fresh. Anything that may return personal content needs
 * a purpose.
 */
public record Why(
        @Nullable String purpose,
        @Nullable String caseReference,
        @Nullable String actingFor,
        @Nullable String minPosition) {
    /** For commands, which return nothing personal. */
    public static final Why NOT_NEEDED = new Why(null, null, null, null);

    public static Why purpose(String purpose) {
        return new Why(purpose, null, null, null);
    }

    public Why inCase(String reference) {
        return new Why(purpose, reference, actingFor, minPosition);
    }

    /** The person a system acts for, by their {@code sub}. */
    public Why actingFor(String sub) {
        return new Why(purpose, caseReference, sub, minPosition);
    }

    /** The answer must reflect at least this position. */
    public Why notBefore(String position) {
        return new Why(purpose, caseReference, actingFor, position);
    }

    void into(HttpRequest.Builder request) {
        header(request, "Purpose", purpose);
        header(request, "Case-Reference", caseReference);
        header(request, "Acting-For", actingFor);
        header(request, "Hub-Min-Position", minPosition);
    }

    private static void header(HttpRequest.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }
}
