package org.safeguardinghub.agreement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * One party ends a version that was concluded.
 *
 * @param at the first instant at which it no longer holds; now where nothing is said
 */
public record EndAgreement(
        @TargetAggregateIdentifier RecordId version,
        AgencyId by,
        @Nullable Instant at,
        Content reason) {}
