package org.safeguardinghub.dev.issuer;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One agency system or person that the development issuer knows. Its client id is also the {@code
 * sub} of its tokens and, for people, the name they sign in with.
 *
 * @param name how a person is called; systems have none
 */
public record Seat(
        String client,
        String secret,
        String agency,
        List<String> roles,
        List<String> purposes,
        @Nullable String name,
        Kind kind) {
    /** Whether a machine or a human sits here. */
    public enum Kind {
        SYSTEM,
        PERSON
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "Seat[" + client + " at " + agency + "]";
    }
}
