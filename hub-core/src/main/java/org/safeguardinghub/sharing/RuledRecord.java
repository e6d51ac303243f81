package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import java.util.Set;

/**
 * What a ruling needs to know of a record: whose it is, about whom, and which categories it holds.
 */
public record RuledRecord(
        RecordId id,
        RecordType type,
        AgencyId owner,
        Set<SubjectId> subjects,
        Set<Category> categories) {
    public RuledRecord {
        subjects = Set.copyOf(subjects);
        categories = Set.copyOf(categories);
    }
}
