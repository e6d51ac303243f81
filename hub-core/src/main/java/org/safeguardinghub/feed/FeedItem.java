package org.safeguardinghub.feed;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing an agency is told: that something happened to a record that it may see. No content.
 *
 * @param number the agency's own counter, dense from 1
 * @param itemId stable: the same for the same news, however often it is delivered
 * @param type {@code org.safeguardinghub.<record>.<event>.v<n>}
 * @param position where the news stands in the log; shown sealed only
 */
public record FeedItem(
        AgencyId agency,
        long number,
        UUID itemId,
        String type,
        RecordId record,
        RecordType recordType,
        long position,
        Instant recordedAt,
        String rulingId) {
    static final String TAKEN_BACK = "org.safeguardinghub.share.recalled.v1";

    /** Whether this tells that something may no longer be seen. */
    public boolean isTakenBack() {
        return type.equals(TAKEN_BACK);
    }
}
