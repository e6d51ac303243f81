package org.safeguardinghub.share;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * A recipient says that it knows of the recall, and what became of what it had.
 *
 * @param explained whether the note says anything
 */
public record AcknowledgeRecall(
        @TargetAggregateIdentifier RecordId share,
        AgencyId by,
        Copies copies,
        boolean explained,
        Content note) {}
