package org.safeguardinghub.forgetting;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.LocalDate;

/**
 * Keeps a record of the sender's agency on.
 *
 * @param decision its id, made by the hub
 * @param person who decides: the subject of the token
 * @param reviewBy the day on which it is to be looked at again
 */
public record KeepRecord(
        RecordId decision,
        RecordId record,
        AgencyId by,
        String person,
        LocalDate reviewBy,
        Content reason) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "KeepRecord " + decision;
    }
}
