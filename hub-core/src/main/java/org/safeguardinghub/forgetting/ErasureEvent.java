package org.safeguardinghub.forgetting;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that can happen to an erasure. Kept for good: add a record or a revision. */
public sealed interface ErasureEvent extends Tagged {
    /** Under this every erasure is found. */
    String TAG = "erasures";

    RecordId erasure();

    /** Whose records they are, and who decides. */
    AgencyId agency();

    @Override
    default Set<String> tags() {
        return Set.of(TAG, Tags.of(erasure()), Tags.of(agency()));
    }

    /**
     * Somebody of the owning agency proposes to erase its records. Nothing is erased yet.
     *
     * @param person by the subject of the token
     */
    @EventName("erasure.proposed")
    record ErasureProposed(
            RecordId erasure,
            AgencyId agency,
            String person,
            List<RecordId> records,
            ErasureGround ground,
            Instant at,
            Sealed reason)
            implements ErasureEvent {
        public ErasureProposed {
            records = List.copyOf(records);
        }

        /** With the records: who may not act on one of them may not act on its erasure. */
        @Override
        public Set<String> tags() {
            var tags = new HashSet<>(ErasureEvent.super.tags());
            records.forEach(record -> tags.add(Tags.of(record)));
            return tags;
        }
    }

    /** One more person approves. With the second, each of the records is erased. */
    @EventName("erasure.approved")
    record ErasureApproved(RecordId erasure, AgencyId agency, String person, Instant at)
            implements ErasureEvent {}

    /** Somebody of the agency does not agree: these records are not erased by it. */
    @EventName("erasure.declined")
    record ErasureDeclined(
            RecordId erasure, AgencyId agency, String person, Instant at, Sealed reason)
            implements ErasureEvent {}

    /**
     * From here on nothing that the record says is to be read by anybody. Its keys are destroyed
     * after this, as often as it takes.
     */
    @EventName("erasure.record-erased")
    record RecordErased(RecordId record, RecordId erasure, AgencyId agency, Instant at)
            implements ErasureEvent, AddsToRecord, MovesClocks {
        /** The name of the code that says it, and that nothing else has. */
        public static final String CODE = "erased";

        @Override
        public Set<String> tags() {
            return Set.of(TAG, Tags.of(record), Tags.of(erasure), Tags.of(agency));
        }

        @Override
        public RecordId partOf() {
            return record;
        }

        @Override
        public AgencyId saidBy() {
            return agency;
        }

        @Override
        public Sealed content() {
            return Sealed.NOTHING;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of(CODE, "YES");
        }

        @Override
        public Effect effect() {
            return Effect.ERASURE;
        }

        @Override
        public List<Stop> stopsClocks() {
            return List.of(Stop.all(ClockKind.RETENTION_REVIEW, record));
        }
    }

    /** It was looked for everywhere, and nothing of it can be read any more. */
    @EventName("erasure.record-checked")
    record ErasureChecked(RecordId record, RecordId erasure, AgencyId agency, Instant at)
            implements ErasureEvent {}
}
