package org.safeguardinghub.replay;

/** A replay ended before its switch was certain; whichever version served serves completely. */
public final class ReplayFailed extends RuntimeException {
    ReplayFailed(String why) {
        super(why);
    }

    ReplayFailed(String why, Throwable cause) {
        super(why, cause);
    }
}
