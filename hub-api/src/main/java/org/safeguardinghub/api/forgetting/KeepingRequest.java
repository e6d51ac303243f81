package org.safeguardinghub.api.forgetting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.forgetting.KeepRecord;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A record is kept on. Source: domain guide, section 8.
 *
 * @param reviewBy the day on which it is to be looked at again
 * @param reason why, without what the record says: it stays
 */
record KeepingRequest(
        @NotNull UUID id,
        @NotNull LocalDate reviewBy,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "KeepingRequest " + id;
    }

    KeepRecord toCommand(RecordId record, Caller caller) {
        return new KeepRecord(
                RecordId.random(),
                record,
                caller.agency(),
                caller.sub(),
                reviewBy,
                Written.of(Category.META, Map.of("reason", reason)).content());
    }
}
