package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;

/** A change that any number of readers may have in common. */
record Move(Purpose purpose, Category category, Level before, Level after) {
    Change of(AgencyId reader) {
        return new Change(reader, purpose, category, before, after);
    }
}
