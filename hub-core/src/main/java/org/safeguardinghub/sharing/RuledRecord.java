package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import java.util.EnumSet;
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

    /**
     * The categories of a record with this content. META is always among them: that an agency holds
     * the record is itself something that a policy may show or hide.
     */
    public static Set<Category> held(Set<Category> content) {
        var held = EnumSet.of(Category.META);
        held.addAll(content);
        return held;
    }
}
