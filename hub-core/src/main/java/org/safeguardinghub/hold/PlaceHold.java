package org.safeguardinghub.hold;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * Places a hold.
 *
 * @param hold its id, made by the hub
 * @param everywhere whether the placer may hold the records of any agency; else its own alone
 * @param start since when; now where nothing is said
 * @param said who issued it, by which power and why, as the placer wrote it
 */
public record PlaceHold(
        RecordId hold,
        AgencyId by,
        boolean everywhere,
        Scope scope,
        @Nullable Instant start,
        Content said) {}
