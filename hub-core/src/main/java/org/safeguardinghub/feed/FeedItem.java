package org.safeguardinghub.feed;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

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

    static final String WITHDRAWN = "org.safeguardinghub.record.withdrawn.v1";

    /** An agency from another area looked at the person, whether or not it found anything. */
    static final String LOOKED_AT = "org.safeguardinghub.subject.looked-at.v1";

    static String recorded(RecordType record) {
        return type(record, "recorded");
    }

    /** Something was added to the record since the agency was told of it. */
    static String changed(RecordType record) {
        return type(record, "changed");
    }

    private static String type(RecordType record, String event) {
        var name = record.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "org.safeguardinghub." + name + "." + event + ".v1";
    }

    /** Every type that an item can have. */
    public static List<String> types() {
        return Stream.concat(
                        Arrays.stream(RecordType.values())
                                .flatMap(record -> Stream.of(recorded(record), changed(record))),
                        Stream.of(TAKEN_BACK, WITHDRAWN, LOOKED_AT))
                .toList();
    }

    /** Whether this tells that something may no longer be seen. */
    public boolean isTakenBack() {
        return type.equals(TAKEN_BACK) || type.equals(WITHDRAWN);
    }

    /** Whether this tells that somebody looked at a person; who it was stands in the history. */
    public boolean isLookedAt() {
        return type.equals(LOOKED_AT);
    }
}
