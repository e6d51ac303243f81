package org.safeguardinghub.adapters.client;

/** Neither yes nor no: the hub or its issuer could not be reached, or lets this client nowhere. */
public final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String message) {
        super(message);
    }

    NoAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
