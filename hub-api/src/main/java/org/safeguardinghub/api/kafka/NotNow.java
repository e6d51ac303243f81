package org.safeguardinghub.api.kafka;

/** The hub could not answer a command, which is no refusal. It is tried again later. */
final class NotNow extends RuntimeException {
    NotNow(Throwable cause) {
        super("a command could not be answered at present", cause);
    }
}
