package org.safeguardinghub.subjectaccess;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.Set;

/**
 * Another person than any who collected or marked approves what would be given.
 *
 * @param read digest of the entries of the bundle as that person says to have read them
 * @param entries digest of the entries as that person can read them now
 * @param unread items that something is given of, which are held and not shown to that person
 */
public record ApproveMarks(
        @TargetAggregateIdentifier RecordId request,
        AgencyId agency,
        Official by,
        String read,
        String entries,
        Set<Integer> unread) {
    public ApproveMarks {
        unread = Set.copyOf(unread);
    }
}
