package org.safeguardinghub.subjectaccess;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.List;

/** A person marks items; a mark takes the place of an earlier one on the same item. */
public record MarkItems(
        @TargetAggregateIdentifier RecordId request,
        AgencyId agency,
        Official by,
        List<ItemMark> marks) {
    public MarkItems {
        marks = List.copyOf(marks);
    }
}
