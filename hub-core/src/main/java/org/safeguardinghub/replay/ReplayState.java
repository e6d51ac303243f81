package org.safeguardinghub.replay;

import org.jspecify.annotations.Nullable;

/**
 * How a replay stands, or ended.
 *
 * @param outcome null while it runs, and when it failed
 * @param failure the class of what ended it, and at which position if it was an event; null unless
 *     it failed
 */
public record ReplayState(
        ReplayProgress progress, @Nullable ReplayOutcome outcome, @Nullable String failure) {
    public boolean isRunning() {
        return outcome == null && failure == null;
    }
}
