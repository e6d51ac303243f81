package org.safeguardinghub.subjectaccess;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * The bundle that was approved may leave.
 *
 * @param at when it was made: it is dated by that
 * @param entries digest of its entries as they can be read now
 * @param manifest digest of the manifest of the bundle
 * @param said to whom exactly it is given
 */
public record ReleaseBundle(
        @TargetAggregateIdentifier RecordId request,
        AgencyId agency,
        Official by,
        Instant at,
        Delivery how,
        String entries,
        String manifest,
        Content said) {}
