package org.safeguardinghub.viewshare;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * A recipient says that it knows of the recall, and what became of what it had copied.
 *
 * @param explained whether the note says anything
 * @param note what the giver reads of it
 */
public record AcknowledgeViewRecall(
        @TargetAggregateIdentifier RecordId viewShare,
        AgencyId by,
        Copies copies,
        boolean explained,
        Content note) {}
