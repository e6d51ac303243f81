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
 * @param number the agency's own counter, dense from 1; 0 while it waits to be delivered
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
    private static final String SHARE_RECALLED = "org.safeguardinghub.share.recalled.v1";

    /** It may no longer be seen. Why is not said: a seal must not be told from an ended task. */
    private static final String TAKEN_BACK = "org.safeguardinghub.record.taken-back.v1";

    private static final String WITHDRAWN = "org.safeguardinghub.record.withdrawn.v1";

    /** An agency from another area looked at the person, whether or not it found anything. */
    static final String LOOKED_AT = "org.safeguardinghub.subject.looked-at.v1";

    /**
     * What the agency had of the record before is not to be relied on: it was corrected, disputed,
     * withdrawn or recalled, or seen through a link that is undone. Told to whoever had it,
     * whatever that agency may see now, and so it says neither which of these happened nor more.
     */
    static final String OUT_OF_DATE = "org.safeguardinghub.record.out-of-date.v1";

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
                        Stream.of(SHARE_RECALLED, TAKEN_BACK, WITHDRAWN, OUT_OF_DATE, LOOKED_AT))
                .toList();
    }

    /** What tells that something may no longer be seen. */
    static String takenBack(Reason.Kind reason) {
        return switch (reason) {
            case RULED_AGAIN, CHANGED -> TAKEN_BACK;
            case SHARE -> SHARE_RECALLED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    /** Whether this tells of something that the agency had and is not to use as it is. */
    public boolean isTakenBack() {
        return isTakenBack(type);
    }

    static boolean isTakenBack(String type) {
        return type.equals(SHARE_RECALLED)
                || type.equals(TAKEN_BACK)
                || type.equals(WITHDRAWN)
                || type.equals(OUT_OF_DATE);
    }

    /** What stands in this place once the record may not be seen any more. */
    FeedItem takenBack() {
        return isTakenBack()
                ? this
                : new FeedItem(
                        agency,
                        number,
                        itemId,
                        TAKEN_BACK,
                        record,
                        recordType,
                        position,
                        recordedAt,
                        rulingId);
    }

    /** Whether this tells that somebody looked at a person; who it was stands in the history. */
    public boolean isLookedAt() {
        return type.equals(LOOKED_AT);
    }
}
