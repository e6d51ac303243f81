package org.safeguardinghub.subjectaccess;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.List;

/**
 * What is held now is to be marked; of what was collected before, the marks stay.
 *
 * @param held in their order in time; their numbers are given by the decision
 */
public record CollectItems(
        @TargetAggregateIdentifier RecordId request,
        AgencyId agency,
        Official by,
        List<HeldItem> held) {
    public CollectItems {
        held = List.copyOf(held);
    }
}
