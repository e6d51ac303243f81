package org.safeguardinghub.sealing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A master key as the keys database knows it.
 *
 * @param fingerprint the beginning of it, in hexadecimal
 * @param madeAt since when it wraps; of the first, since when this is told
 * @param retiredAt when nothing was wrapped with it any more; null before
 * @param keys how many content keys are wrapped with it now
 */
public record MasterKeyVersion(
        int version, String fingerprint, Instant madeAt, @Nullable Instant retiredAt, long keys) {}
