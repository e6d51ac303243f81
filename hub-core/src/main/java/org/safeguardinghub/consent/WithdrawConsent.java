package org.safeguardinghub.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.util.Set;

/**
 * The agency that recorded a decision records that it was taken back.
 *
 * @param decidedBy who withdrew a consent; nobody where the agency ends its own decision to share
 *     without
 * @param covers what the withdrawal covers, never inherited from the decision
 */
public record WithdrawConsent(
        @TargetAggregateIdentifier RecordId decision,
        AgencyId by,
        @Nullable DecidedBy decidedBy,
        Scope covers,
        Set<Said> said,
        Content content) {}
