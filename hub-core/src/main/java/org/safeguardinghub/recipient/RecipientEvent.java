package org.safeguardinghub.recipient;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the hub says of those who had a record. Its owner has one clock for all of the record's
 * changes: it counts from when the recipients of the oldest one were listed of which not all know.
 */
public sealed interface RecipientEvent extends Tagged, MovesClocks {
    RecordId record();

    AgencyId owner();

    /** Where the event stands that changed the record. */
    long position();

    @Override
    default Set<String> tags() {
        return Set.of(Tags.of(record()), Tags.of(owner()));
    }

    /** The clock of the record, counting from then. */
    private static List<Start> clock(RecipientEvent event, @Nullable Instant since) {
        var kind = ClockKind.RECIPIENTS_INFORMED;
        return since == null
                ? List.of()
                : List.of(Start.since(since, kind, event.record(), event.owner()));
    }

    /**
     * A record changed that others had. They are told in the same append.
     *
     * @param decision the share that is recalled; null for every other change
     * @param listedAt when this was worked out: nobody could be told before
     * @param since from when the owner owes that all know; null where nobody has anything to know
     * @param recipients in the order of their agencies
     */
    @EventName("recipients.listed")
    record RecipientsListed(
            RecordId record,
            AgencyId owner,
            Change change,
            @Nullable RecordId decision,
            long position,
            Instant changedAt,
            Instant listedAt,
            @Nullable Instant since,
            List<Recipient> recipients)
            implements RecipientEvent {
        public RecipientsListed {
            recipients = List.copyOf(recipients);
        }

        @Override
        public List<Start> startsClocks() {
            return clock(this, since);
        }
    }

    /**
     * Everybody who had the record acknowledged this change of it.
     *
     * @param since when the oldest change was listed of which not all know; null where all know all
     */
    @EventName("recipients.informed")
    record RecipientsInformed(
            RecordId record, AgencyId owner, long position, @Nullable Instant since)
            implements RecipientEvent {
        @Override
        public List<Stop> stopsClocks() {
            return List.of(new Stop(ClockKind.RECIPIENTS_INFORMED, record, owner));
        }

        @Override
        public List<Start> startsClocks() {
            return clock(this, since);
        }
    }
}
