package org.safeguardinghub.sealing;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How the latest change of the master key stands that this node began, or ended.
 *
 * @param version of the master key that keys are wrapped with anew
 * @param done keys that are, of {@code all} that were not when it began
 * @param running for how long it runs, or ran
 * @param ended whether it is over
 * @param failure the class of what ended it before all were done
 */
public record MasterKeyChangeState(
        int version,
        long done,
        long all,
        Duration running,
        boolean ended,
        @Nullable String failure) {}
