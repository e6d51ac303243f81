package org.safeguardinghub.eventstore;

/** Whether a read should go no further, since another part of it failed. */
@FunctionalInterface
interface Stop {
    boolean wanted();

    /** Ends a read that nobody wants any more. */
    final class Stopped extends RuntimeException {
        Stopped() {
            super("the read was given up", null, false, false);
        }
    }
}
