package org.safeguardinghub.register.publishpolicy;

import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.Policy;

/** Which cell of a policy, whatever its level. */
record Cell(Purpose purpose, AgencyKind kind, Category category) {
    static Cell of(Policy.Cell cell) {
        return new Cell(cell.purpose(), cell.kind(), cell.category());
    }
}
