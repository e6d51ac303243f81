package org.safeguardinghub.feed;

import org.safeguardinghub.authority.WithdrawsRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;

/** Its owner takes a record back. */
@EventName("test.withdrawn")
record Withdrawn(RecordId record, AgencyId saidBy) implements WithdrawsRecord {
    @Override
    public RecordId partOf() {
        return record;
    }

    @Override
    public Sealed content() {
        return Sealed.NOTHING;
    }
}
