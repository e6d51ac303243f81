package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;

/**
 * An event that begins a record: everything a ruling or a list must know of it, and its content.
 */
public interface IntroducesRecord {
    RuledRecord ruled();

    /** Since when it happened, where the publisher knows. */
    default @Nullable Instant occurredFrom() {
        return null;
    }

    /** Until when it happened; equal to {@link #occurredFrom()} for a single moment. */
    default @Nullable Instant occurredTo() {
        return null;
    }

    Sealed content();
}
