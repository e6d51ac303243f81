package org.safeguardinghub.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.clock.MovesClocks.Start;
import org.safeguardinghub.clock.MovesClocks.Stop;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessReviewed;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.emergency.Verdict;
import org.safeguardinghub.missing.InterviewOutcome;
import org.safeguardinghub.missing.MissingEvent.InterviewRecorded;
import org.safeguardinghub.referral.Decision;
import org.safeguardinghub.referral.HelpAsked;
import org.safeguardinghub.referral.LevelOfNeed;
import org.safeguardinghub.referral.ReferralEvent.ReferralDecided;
import org.safeguardinghub.referral.ReferralEvent.ReferralReopened;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.referral.Route;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

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

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({
        "SCREENED,             NEXT_STEP",
        "SCREENED NFA,         ''",
        "SCREENED ADVICE,      ''",
        "SCREENED ASSESSMENT_S17, ASSESSMENT",
        "SCREENED STRATEGY_DISCUSSION, PROTECTION_CONFERENCE",
        "SCREENED STRATEGY_DISCUSSION S47, PROTECTION_CONFERENCE",
        "SCREENED STRATEGY_DISCUSSION S47 ICPC, ''",
        "SCREENED STRATEGY_DISCUSSION ASSESSMENT_S17, ASSESSMENT",
        "SCREENED IMMEDIATE_PROTECTION, PROTECTION_CONFERENCE STRATEGY_DISCUSSION",
        "SCREENED IMMEDIATE_PROTECTION STRATEGY_DISCUSSION, PROTECTION_CONFERENCE",
        "SCREENED IMMEDIATE_PROTECTION S47, PROTECTION_CONFERENCE",
        "SCREENED IMMEDIATE_PROTECTION S47 NFA, ''",
    })
    void a_step_that_has_to_follow_is_owed_until_it_is_taken(String decisions, String owed) {
        var running = new TreeSet<>(Set.of(ClockKind.NEXT_STEP));
        for (var decision : decisions.split(" ", -1)) {
            var decided = decided(Decision.valueOf(decision));
            decided.stopsClocks().forEach(stop -> running.remove(stop.kind()));
            decided.startsClocks().forEach(start -> running.add(start.kind()));
        }
        assertThat(running.stream().map(ClockKind::name))
                .containsExactlyInAnyOrder(owed.isEmpty() ? new String[0] : owed.split(" ", -1));
    }

    @Test
    void who_receives_a_referral_or_has_it_again_owes_the_next_step() {
        var sent =
                new ReferralSent(
                        RECORD,
                        GP,
                        CARE,
                        Set.of(SubjectId.random()),
                        Route.STATUTORY,
                        HelpAsked.PROTECTION,
                        Set.of(),
                        null,
                        false,
                        Sealed.NOTHING);
        assertThat(sent.startsClocks())
                .containsExactlyInAnyOrder(
                        Start.of(ClockKind.ACKNOWLEDGEMENT, RECORD, CARE),
                        Start.of(ClockKind.NEXT_STEP, RECORD, CARE));
        var again = new ReferralReopened(RECORD, GP, CARE, GP, Sealed.NOTHING);
        assertThat(again.startsClocks())
                .containsExactly(Start.of(ClockKind.NEXT_STEP, RECORD, CARE));
    }

    private static ReferralDecided decided(Decision decision) {
        return new ReferralDecided(
                RECORD,
                GP,
                CARE,
                decision,
                LevelOfNeed.COMPLEX,
                decision.state(),
                DUE,
                false,
                Sealed.NOTHING);
    }

    private static InterviewRecorded interview(InterviewOutcome outcome) {
        return new InterviewRecorded(RECORD, CARE, outcome, DUE, true, true, Sealed.NOTHING);
    }
}
