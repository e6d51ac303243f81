package org.safeguardinghub.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/**
 * Another agency agrees that the consent was given, so that it counts for the reader that recorded
 * it. For whose records it counts is for the rules.
 *
 * @param byHolderOrResponsible whether that agency holds a record of the person or is its
 *     responsible authority
 */
public record ConfirmConsent(
        @TargetAggregateIdentifier RecordId decision, AgencyId by, boolean byHolderOrResponsible) {}
