package org.safeguardinghub.subjectaccess;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/**
 * Another person than any who collected or marked approves what would be given.
 *
 * @param entries digest of the entries of the bundle as that person reads them
 */
public record ApproveMarks(
        @TargetAggregateIdentifier RecordId request,
        AgencyId agency,
        Official by,
        String entries) {}
