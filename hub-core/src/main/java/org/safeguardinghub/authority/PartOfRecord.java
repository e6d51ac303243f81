package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Markings;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;

import java.time.Instant;
import java.util.Map;

/**
 * What an event says of a record: its beginning, or something that was added later. A reader who
 * may see the record sees its parts in their order, each reduced to the levels of the record's
 * ruling.
 */
public sealed interface PartOfRecord permits IntroducesRecord, AddsToRecord {
    /** The record that this is a part of. */
    RecordId partOf();

    /** The agency that said it: the owner, or another that took part. */
    AgencyId saidBy();

    /** What was said, by category. */
    Sealed content();

    /**
     * Codes of the record's state, shown with anything of the record: no personal content, for
     * example {@code state} to {@code ACKNOWLEDGED}. Of several parts the latest counts for a code.
     */
    default Map<String, String> coded() {
        return Map.of();
    }

    /** What travels with the record from here on. */
    default Markings markings() {
        return Markings.NONE;
    }

    /** After this the record is marked as stale until a later part gives a new date. */
    default @Nullable Instant reviewBy() {
        return null;
    }
}
