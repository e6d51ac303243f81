package org.safeguardinghub.api.problem;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Stands in for an exception in the log: its class, its stack and its causes, without any message,
 * because a message may quote what somebody wrote about a child.
 */
final class WordlessFault extends Exception {
    private static final int DEEPEST_CAUSE = 8;

    private WordlessFault(Throwable fault, @Nullable WordlessFault cause) {
        super(fault.getClass().getName(), cause, false, true);
        setStackTrace(fault.getStackTrace());
    }

    static WordlessFault of(Throwable fault) {
        return without(fault, 0);
    }

    private static WordlessFault without(Throwable fault, int depth) {
        var cause =
                Optional.ofNullable(fault.getCause())
                        .filter(_ -> depth < DEEPEST_CAUSE)
                        .map(c -> without(c, depth + 1));
        return new WordlessFault(fault, cause.orElse(null));
    }
}
