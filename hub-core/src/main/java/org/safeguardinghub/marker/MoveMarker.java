package org.safeguardinghub.marker;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * Moves a marker to another status. A person decides; nothing derives it.
 *
 * @param reviewBy the date of the next review; unchanged where nothing is said
 * @param content the new status and the reason
 */
public record MoveMarker(
        @TargetAggregateIdentifier RecordId marker,
        AgencyId by,
        @Nullable Instant reviewBy,
        Content content) {}
