package org.safeguardinghub.register;

/** By what name an agency's system is known elsewhere. Never a secret. */
public record Credential(Kind kind, String name) {
    /** Where a name is known. Source: interfaces, sections 1 and 4. */
    public enum Kind {
        /** a client of the token issuer */
        OAUTH_CLIENT,
        /** a user of the broker, who gets the agency's topics */
        KAFKA_PRINCIPAL
    }
}
