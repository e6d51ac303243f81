package org.safeguardinghub.api.operate;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.replay.Checksum;
import org.safeguardinghub.replay.ReplayOutcome;
import org.safeguardinghub.replay.ReplayState;

/**
 * A replay as of now, or as it ended.
 *
 * @param done events read, of {@code all} in this phase
 * @param outcome {@code RUNNING}, {@code SWITCHED}, {@code DIFFERS} or {@code FAILED}
 * @param failure the class of what ended it
 * @param before rows and checksum of the version that served
 */
record ReplayNow(
        int version,
        String phase,
        long done,
        long all,
        long eventsPerSecond,
        long remainingSeconds,
        String outcome,
        @Nullable String failure,
        @Nullable Checksum before,
        @Nullable Checksum after) {
    static ReplayNow of(ReplayState state) {
        var progress = state.progress();
        var outcome = state.outcome();
        return new ReplayNow(
                progress.version(),
                progress.phase().name(),
                progress.done(),
                progress.all(),
                Math.round(progress.eventsPerSecond()),
                progress.remaining().toSeconds(),
                name(state),
                state.failure(),
                outcome == null ? null : outcome.before(),
                outcome == null ? null : outcome.after());
    }

    private static String name(ReplayState state) {
        return switch (state.outcome()) {
            case ReplayOutcome.Switched _ -> "SWITCHED";
            case ReplayOutcome.Differs _ -> "DIFFERS";
            case null -> state.failure() == null ? "RUNNING" : "FAILED";
        };
    }
}
