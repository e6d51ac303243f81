package org.safeguardinghub.clock;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.register.SetLocally;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Everything that is said of clocks themselves. Kept for good. */
public sealed interface ClockEvent extends Tagged {
    /** In whose name the hub says what it has measured. */
    AgencyId HUB = new AgencyId("hub");

    /**
     * What was owed was not done in time. It changes nothing for anybody: it is said, and taken to
     * the desk of who owes it.
     *
     * @param due the first instant at which it was late
     * @param calendar the version of the calendar by which it was worked out
     * @param desk the name of the desk, as the register had it
     */
    @EventName("clock.breached")
    record ClockBreached(
            RecordId record,
            ClockKind kind,
            AgencyId owedBy,
            Instant due,
            String calendar,
            String desk)
            implements ClockEvent, AddsToRecord {
        /** Whether it is this agency's clock of the kind, with this due time, that was late. */
        public boolean isOf(ClockKind clock, AgencyId agency, Instant by) {
            return kind == clock && owedBy.equals(agency) && due.equals(by);
        }

        @Override
        public RecordId partOf() {
            return record;
        }

        @Override
        public AgencyId saidBy() {
            return HUB;
        }

        @Override
        public Sealed content() {
            return Sealed.NOTHING;
        }

        /**
         * That an agency owes a ruling on an emergency tells that it holds a record of the child;
         * that it put off to share, that somebody asked; who is responsible is for the authorities;
         * who had a record is for its owner, and so is how long it is kept; who asked for what is
         * held is for whoever was asked.
         */
        @Override
        public @Nullable AgencyId onlyFor() {
            return switch (kind) {
                case EMERGENCY_REVIEW,
                        SHARE_DECISION,
                        RESPONSIBILITY,
                        RECIPIENTS_INFORMED,
                        RETENTION_REVIEW,
                        SUBJECT_ACCESS ->
                        owedBy;
                case ACKNOWLEDGEMENT,
                        NEXT_STEP,
                        ASSESSMENT,
                        STRATEGY_DISCUSSION,
                        PROTECTION_CONFERENCE,
                        TRANSFER_RESPONSE,
                        ACCESS_RESPONSE,
                        AGREEMENT_RESPONSE,
                        RETURN_INTERVIEW,
                        PLACEMENT_NOTIFICATION ->
                        null;
            };
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("overdue", kind.name(), "due", due.toString());
        }

        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(record), Tags.of(owedBy));
        }
    }

    /**
     * A partnership set its own limit for an area. What began before keeps the limit that it began
     * with (SR-37).
     *
     * @param from what begins at or after this instant
     * @param approvedBy the body that approved it
     */
    @EventName("clock.limit-set")
    record LimitSet(String area, ClockKind kind, TimeLimit limit, Instant from, String approvedBy)
            implements ClockEvent, SetLocally {
        @Override
        public Set<String> tags() {
            return Set.of("area:" + area);
        }
    }
}
