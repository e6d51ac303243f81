package org.safeguardinghub.forgetting;

import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Everything that is said of how long records are kept. Kept for good. */
public sealed interface RetentionEvent extends Tagged {
    /**
     * From a day on, an agency keeps records of a kind for so long at least. It takes the place of
     * what the agency had set for the same kind and trigger.
     *
     * @param years counted from the trigger
     * @param from the first day on which it holds
     * @param authority by what the time was set: the policy or the guidance, as its admin names it
     */
    @EventName("retention.schedule-set")
    record ScheduleSet(
            RecordId schedule,
            AgencyId controller,
            RecordType recordType,
            RetentionTrigger trigger,
            int years,
            LocalDate from,
            String authority,
            Instant at)
            implements RetentionEvent {
        /** Under this every schedule is found. */
        public static final String TAG = "retention-schedules";

        @Override
        public Set<String> tags() {
            return Set.of(TAG, Tags.of(schedule), Tags.of(controller));
        }
    }

    /**
     * A record was kept for as long as every schedule asks. It decides nothing: its owner is asked.
     * It does not say since when: that is a birthday where the time counts from a birth, and this
     * is not sealed.
     */
    @EventName(value = "retention.review-due", revision = 2)
    record ReviewDue(RecordId record, AgencyId owner, Instant at)
            implements RetentionEvent, MovesClocks {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(record), Tags.of(owner));
        }

        @Override
        public List<Start> startsClocks() {
            return List.of(Start.of(ClockKind.RETENTION_REVIEW, record, owner));
        }
    }

    /**
     * Somebody decided that a record is kept on.
     *
     * @param person by the subject of the token
     * @param reviewBy the day on which it is to be looked at again
     */
    @EventName("retention.record-kept")
    record RecordKept(
            RecordId decision,
            RecordId record,
            AgencyId owner,
            String person,
            LocalDate reviewBy,
            Instant at,
            Sealed reason)
            implements RetentionEvent, MovesClocks {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(decision), Tags.of(record), Tags.of(owner));
        }

        @Override
        public List<Stop> stopsClocks() {
            return List.of(Stop.all(ClockKind.RETENTION_REVIEW, record));
        }
    }
}
