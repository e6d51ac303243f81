package org.safeguardinghub.concern;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** The owner takes the concern back: it stays readable for the owner alone. */
public record WithdrawConcern(
        @TargetAggregateIdentifier RecordId concern,
        AgencyId by,
        WithdrawalReason reason,
        Content content) {}
