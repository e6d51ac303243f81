package org.safeguardinghub.intelligence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * The owner takes a product back: it stays readable for the owner alone.
 *
 * @param content why, in the owner's words
 */
public record WithdrawProduct(
        @TargetAggregateIdentifier RecordId product,
        AgencyId by,
        ProductWithdrawal reason,
        Content content) {}
