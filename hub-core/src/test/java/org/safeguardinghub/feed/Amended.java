package org.safeguardinghub.feed;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;

/** Somebody corrects or disputes a record, or adds a step to it. */
@EventName("test.amended")
record Amended(RecordId record, AgencyId saidBy, Effect effect) implements AddsToRecord {
    @Override
    public RecordId partOf() {
        return record;
    }

    @Override
    public Sealed content() {
        return Sealed.NOTHING;
    }
}
