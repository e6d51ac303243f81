package org.safeguardinghub.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.clock.MovesClocks.Start;
import org.safeguardinghub.clock.MovesClocks.Stop;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessReviewed;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.emergency.Verdict;
import org.safeguardinghub.missing.InterviewOutcome;
import org.safeguardinghub.missing.MissingEvent.InterviewRecorded;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.Set;

/** What events of other capabilities say of clocks, where it is not simply one start or stop. */
class OwedTest {
    private static final AgencyId CARE = new AgencyId("northtown-care");
    private static final AgencyId GP = new AgencyId("northtown-gp");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final RecordId RECORD = RecordId.random();
    private static final Instant DUE = Instant.parse("2026-03-04T00:00:00Z");

    @Test
    void each_holder_owes_a_review_of_its_own() {
        var taken =
                new EmergencyAccessTaken(
                        RECORD,
                        POLICE,
                        "a.person",
                        SubjectId.random(),
                        Set.of(CARE, GP),
                        Validity.since(DUE),
                        DUE,
                        "c",
                        Sealed.NOTHING);
        assertThat(taken.startsClocks())
                .containsExactlyInAnyOrder(
                        Start.due(DUE, ClockKind.EMERGENCY_REVIEW, RECORD, CARE),
                        Start.due(DUE, ClockKind.EMERGENCY_REVIEW, RECORD, GP));
        var reviewed =
                new EmergencyAccessReviewed(RECORD, GP, Verdict.JUSTIFIED, true, Sealed.NOTHING);
        assertThat(reviewed.stopsClocks())
                .containsExactly(new Stop(ClockKind.EMERGENCY_REVIEW, RECORD, GP));
    }

    @Test
    void an_offer_is_no_interview() {
        assertThat(interview(InterviewOutcome.OFFERED).stopsClocks()).isEmpty();
        for (var done : Set.of(InterviewOutcome.ACCEPTED, InterviewOutcome.DECLINED)) {
            assertThat(interview(done).stopsClocks())
                    .containsExactly(Stop.all(ClockKind.RETURN_INTERVIEW, RECORD));
        }
    }

    private static InterviewRecorded interview(InterviewOutcome outcome) {
        return new InterviewRecorded(RECORD, CARE, outcome, DUE, true, true, Sealed.NOTHING);
    }
}
