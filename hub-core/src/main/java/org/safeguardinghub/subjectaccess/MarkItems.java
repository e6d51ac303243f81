package org.safeguardinghub.subjectaccess;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person marks items; a mark takes the place of an earlier one on the same item.
 *
 * @param read the items that the person can read now, and which categories of each; none of a
 *     disclosure
 */
public record MarkItems(
        @TargetAggregateIdentifier RecordId request,
        AgencyId agency,
        Official by,
        List<ItemMark> marks,
        Map<Integer, Set<Category>> read) {
    public MarkItems {
        marks = List.copyOf(marks);
        read = Map.copyOf(read);
    }
}
