package org.safeguardinghub.recipient;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;

/**
 * What happened to a record that others had. Stored by name: add, never rename. Source: domain
 * guide, section 8.
 */
public enum Change {
    /** its owner said what is right */
    CORRECTION,
    /** another agency disagrees */
    DISPUTE,
    /** its owner took it back */
    WITHDRAWAL,
    /** its owner took a share of it back */
    RECALL,
    /** it was seen as one person's through a link that is undone */
    UNLINKING,
    /** its owner had it erased */
    ERASURE;

    /** What a part does to the record; null where nobody's copy gets wrong by it. */
    static @Nullable Change by(AddsToRecord part) {
        return switch (part.effect()) {
            case STEP, CHANGE -> null;
            case CORRECTION -> CORRECTION;
            case DISPUTE -> DISPUTE;
            case WITHDRAWAL -> WITHDRAWAL;
            case ERASURE -> ERASURE;
        };
    }
}
