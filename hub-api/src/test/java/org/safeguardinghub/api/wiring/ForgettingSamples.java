package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.forgetting.ErasureEvent.ErasureApproved;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureChecked;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureDeclined;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureProposed;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.forgetting.ErasureGround;
import org.safeguardinghub.forgetting.RetentionEvent.RecordKept;
import org.safeguardinghub.forgetting.RetentionEvent.ReviewDue;
import org.safeguardinghub.forgetting.RetentionEvent.ScheduleSet;
import org.safeguardinghub.forgetting.RetentionTrigger;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How long records are kept; erasures, from the proposal to the check. */
final class ForgettingSamples {
    static final Map<String, Object> BY_NAME =
            Map.of(
                    "erasure.proposed.1",
                    new ErasureProposed(
                            record(15),
                            CARE,
                            "a.proposer",
                            List.of(record(3), record(4)),
                            ErasureGround.RETENTION_ENDED,
                            NOON,
                            sealed(Category.META)),
                    "erasure.approved.1",
                    new ErasureApproved(record(15), CARE, "an.approver", NOON),
                    "erasure.declined.1",
                    new ErasureDeclined(
                            record(15), CARE, "an.approver", NOON, sealed(Category.META)),
                    "erasure.record-erased.1",
                    new RecordErased(record(3), record(15), CARE, NOON),
                    "erasure.record-checked.1",
                    new ErasureChecked(record(3), record(15), CARE, NOON),
                    "retention.schedule-set.1",
                    new ScheduleSet(
                            record(16),
                            CARE,
                            RecordType.CONCERN,
                            RetentionTrigger.CLOSURE,
                            35,
                            LocalDate.of(2026, 4, 1),
                            "Retention policy 7",
                            NOON),
                    "retention.review-due.1",
                    new ReviewDue(record(3), CARE, NOON),
                    "retention.review-due.2",
                    new ReviewDue(record(3), CARE, NOON),
                    "retention.record-kept.1",
                    new RecordKept(
                            record(17),
                            record(3),
                            CARE,
                            "a.decider",
                            LocalDate.of(2066, 4, 1),
                            NOON,
                            sealed(Category.META)));

    private ForgettingSamples() {}
}
