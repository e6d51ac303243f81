package org.safeguardinghub.marker;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/** Something that its owner added to a marker: what it says now takes the place of what it said. */
interface OwnersPart extends AddsToRecord {
    RecordId marker();

    AgencyId owner();

    @Override
    default RecordId partOf() {
        return marker();
    }

    @Override
    default AgencyId saidBy() {
        return owner();
    }

    @Override
    default Effect effect() {
        return Effect.CHANGE;
    }
}
