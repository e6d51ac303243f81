package org.safeguardinghub.accessrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.util.Set;

/**
 * Asks the owner of a record, or the holder of a person, for more. Exactly one of the two is named,
 * and the sender may know that it exists.
 *
 * @param content why, as NARR, and what is asked for, as META
 */
public record RequestAccess(
        RecordId request,
        AgencyId by,
        @Nullable RecordId record,
        @Nullable SubjectId subject,
        Set<Category> categories,
        Set<Purpose> purposes,
        Content content) {}
