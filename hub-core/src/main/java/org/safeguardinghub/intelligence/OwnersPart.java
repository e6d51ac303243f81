package org.safeguardinghub.intelligence;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/** Something that its owner added to a report or a product. */
interface OwnersPart extends AddsToRecord {
    RecordId record();

    AgencyId owner();

    @Override
    default RecordId partOf() {
        return record();
    }

    @Override
    default AgencyId saidBy() {
        return owner();
    }
}
