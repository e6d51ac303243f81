package org.safeguardinghub.api.operate;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.sealing.MasterKeyChange;
import org.safeguardinghub.sealing.MasterKeyChangeState;
import org.safeguardinghub.sealing.MasterKeyVersion;

import java.util.List;

/**
 * The master keys as of now. No key and no part of one is in it.
 *
 * @param masters all there were; the last one wraps
 * @param change the latest that this node began
 */
record KeysNow(List<MasterKeyVersion> masters, @Nullable Change change) {
    /**
     * A change as of now, or as it ended.
     *
     * @param done keys wrapped anew, of {@code all}
     * @param outcome {@code RUNNING}, {@code CHANGED} or {@code FAILED}
     * @param failure the class of what ended it
     */
    record Change(
            int version,
            long done,
            long all,
            long keysPerSecond,
            long remainingSeconds,
            String outcome,
            @Nullable String failure) {
        static Change of(MasterKeyChangeState state) {
            double seconds = state.running().toNanos() / 1e9;
            double pace = seconds <= 0 ? 0 : state.done() / seconds;
            return new Change(
                    state.version(),
                    state.done(),
                    state.all(),
                    Math.round(pace),
                    pace <= 0 ? 0 : Math.round((state.all() - state.done()) / pace),
                    outcome(state),
                    state.failure());
        }

        private static String outcome(MasterKeyChangeState state) {
            if (!state.ended()) {
                return "RUNNING";
            }
            return state.failure() == null ? "CHANGED" : "FAILED";
        }
    }

    static KeysNow of(MasterKeyChange change) {
        return new KeysNow(change.versions(), change.latest().map(Change::of).orElse(null));
    }
}
