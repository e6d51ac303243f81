package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;

/**
 * An event that begins a record: everything a ruling or a list must know of it, and its content.
 */
public non-sealed interface IntroducesRecord extends PartOfRecord {
    RuledRecord ruled();

    @Override
    default RecordId partOf() {
        return ruled().id();
    }

    @Override
    default AgencyId saidBy() {
        return ruled().owner();
    }

    /** Since when it happened, where the publisher knows. */
    default @Nullable Instant occurredFrom() {
        return null;
    }

    /** Until when it happened; equal to {@link #occurredFrom()} for a single moment. */
    default @Nullable Instant occurredTo() {
        return null;
    }
}
