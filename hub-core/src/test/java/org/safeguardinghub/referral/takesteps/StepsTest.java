package org.safeguardinghub.referral.takesteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.takesteps.LifecycleTest.answer;
import static org.safeguardinghub.referral.takesteps.Story.CARE;
import static org.safeguardinghub.referral.takesteps.Story.CHILD;
import static org.safeguardinghub.referral.takesteps.Story.NOW;
import static org.safeguardinghub.referral.takesteps.Story.OTHER;
import static org.safeguardinghub.referral.takesteps.Story.SCHOOL;
import static org.safeguardinghub.referral.takesteps.Story.STRANGER;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks.Stop;
import org.safeguardinghub.referral.ClosureReason;
import org.safeguardinghub.referral.Decision;
import org.safeguardinghub.referral.EscalationLevel;
import org.safeguardinghub.referral.ReferralEvent.OutcomeGiven;
import org.safeguardinghub.referral.ReferralEvent.ReferralDecided;
import org.safeguardinghub.referral.ReferralState;
import org.safeguardinghub.referral.ReferralStep;
import org.safeguardinghub.referral.TransferEvent.ReferralTransferred;
import org.safeguardinghub.referral.TransferEvent.TransferRefused;
import org.safeguardinghub.referral.TransferEvent.TransferRequested;
import org.safeguardinghub.referral.TransferEvent.TransferWithdrawn;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Fact.Involvement;
import org.safeguardinghub.sharing.Fact.Share;

import java.util.List;

/** What the table of the lifecycle does not show: parties, transfers, disagreement, closing. */
class StepsTest {
    private static final List<ReferralStep> ALL_BY_A_STRANGER =
            List.of(
                    Story.acknowledge(STRANGER),
                    Story.ask(STRANGER),
                    Story.give(STRANGER),
                    Story.decide(STRANGER, Decision.SCREENED),
                    Story.offer(STRANGER, OTHER),
                    Story.accept(STRANGER),
                    Story.refuse(STRANGER),
                    Story.withdraw(STRANGER),
                    Story.outcome(STRANGER),
                    Story.escalate(STRANGER, EscalationLevel.MANAGER),
                    Story.close(STRANGER),
                    Story.reopen(STRANGER));

    @Test
    void who_is_no_party_finds_nothing_in_any_state() {
        for (var state : ReferralState.values()) {
            for (var step : ALL_BY_A_STRANGER) {
                assertThat(answer(step, Story.at(state))).as(step + "").isEqualTo("not-found");
            }
        }
    }

    @Test
    void content_is_sealed_under_the_name_of_the_event_that_carries_it() {
        for (var step : ALL_BY_A_STRANGER) {
            var event = Story.recorded(step, Story.at(ReferralState.TRANSFER_REQUESTED));
            assertThat(Recorded.nameOf(step))
                    .isEqualTo(event.getClass().getAnnotation(EventName.class).value());
        }
    }

    @Test
    void an_offer_shows_the_one_record_and_makes_nobody_responsible() {
        var before = Story.at(ReferralState.S47);
        var offer = (TransferRequested) Story.recorded(Story.offer(CARE, OTHER), before);
        var offered = before.after(offer, NOW);

        assertThat(offer.facts(7, NOW))
                .singleElement()
                .isInstanceOfSatisfying(
                        Share.class,
                        share -> {
                            assertThat(share.recipient()).isEqualTo(OTHER);
                            assertThat(share.owner()).isEqualTo(SCHOOL);
                            assertThat(share.record()).isEqualTo(Story.ID);
                            assertThat(share.level()).isEqualTo(Level.SUMMARY);
                        });
        assertThat(offered.handler()).isEqualTo(CARE);
        assertThat(answer(Story.decide(OTHER, Decision.ICPC), offered)).isEqualTo("handler-only");
        assertThat(answer(Story.escalate(OTHER, EscalationLevel.MANAGER), offered))
                .isEqualTo("handler-only");
        assertThat(answer(Story.ask(OTHER), offered)).isEqualTo("ok");
    }

    @Test
    void who_offers_goes_on_acting_until_the_other_accepts() {
        var offered = Story.after(Story.at(ReferralState.S47), Story.offer(CARE, OTHER));
        var icpc = (ReferralDecided) Story.recorded(Story.decide(CARE, Decision.ICPC), offered);

        assertThat(icpc.state()).isEqualTo(ReferralState.TRANSFER_REQUESTED);
        var taken = Story.after(offered.after(icpc, NOW), Story.accept(OTHER));
        assertThat(answer(Story.decide(OTHER, Decision.CPP), taken)).isEqualTo("ok");
        assertThat(answer(Story.decide(CARE, Decision.CPP), taken)).isEqualTo("not-found");
    }

    @Test
    void accepting_moves_the_responsibility_and_leaves_the_author_the_record() {
        var offered = Story.at(ReferralState.TRANSFER_REQUESTED);
        var accepted = (ReferralTransferred) Story.recorded(Story.accept(OTHER), offered);
        var taken = offered.after(accepted, NOW);

        assertThat(taken.handler()).isEqualTo(OTHER);
        assertThat(taken.owner()).isEqualTo(SCHOOL);
        assertThat(accepted.facts(8, NOW))
                .singleElement()
                .isInstanceOfSatisfying(
                        Involvement.class,
                        involvement -> {
                            assertThat(involvement.agency()).isEqualTo(OTHER);
                            assertThat(involvement.recordedBy()).isEqualTo(SCHOOL);
                            assertThat(involvement.subject()).isEqualTo(CHILD);
                        });
        var offer = (TransferRequested) Story.recorded(Story.offer(CARE, OTHER), Story.SENT);
        assertThat(accepted.endedFact()).isEqualTo(offer.facts(1, NOW).getFirst().id());
    }

    @Test
    void a_refusal_brings_back_the_state_before_also_one_taken_over() {
        for (var state :
                List.of(ReferralState.RECEIVED, ReferralState.S47, ReferralState.TRANSFERRED)) {
            var before = Story.at(state);
            var offered = Story.after(before, Story.offer(before.handler(), STRANGER));
            var refused = (TransferRefused) Story.recorded(Story.refuse(STRANGER), offered);

            assertThat(refused.state()).isEqualTo(state);
            assertThat(offered.after(refused, NOW)).isEqualTo(before);
            assertThat(answer(Story.accept(STRANGER), before)).isEqualTo("not-found");
        }
    }

    @Test
    void an_offer_taken_back_leaves_all_as_before_and_the_other_with_nothing() {
        for (var state :
                List.of(ReferralState.RECEIVED, ReferralState.S47, ReferralState.TRANSFERRED)) {
            var before = Story.at(state);
            var by = before.handler();
            var offered = Story.after(before, Story.offer(by, STRANGER));
            assertThat(answer(Story.withdraw(STRANGER), offered)).isEqualTo("handler-only");
            var offer = (TransferRequested) Story.recorded(Story.offer(by, STRANGER), before);
            var back = (TransferWithdrawn) Story.recorded(Story.withdraw(by), offered);

            assertThat(back.state()).isEqualTo(state);
            assertThat(back.endedFact()).isEqualTo(offer.facts(1, NOW).getFirst().id());
            assertThat(offered.after(back, NOW)).isEqualTo(before);
            assertThat(answer(Story.accept(STRANGER), before)).isEqualTo("not-found");
            assertThat(answer(Story.offer(by, STRANGER), before)).isEqualTo("ok");
        }
    }

    @Test
    void taking_over_what_was_only_received_acknowledges_it() {
        var taken = Story.after(Story.SENT, Story.offer(CARE, OTHER), Story.accept(OTHER));

        assertThat(answer(Story.acknowledge(OTHER), taken)).isEqualTo("already-acknowledged");
        assertThat(answer(Story.decide(OTHER, Decision.SCREENED), taken)).isEqualTo("ok");
    }

    @Test
    void only_an_outcome_that_says_the_assessment_is_finished_ends_its_time() {
        var assessed = Story.at(ReferralState.ASSESSMENT_S17);
        var visit = (OutcomeGiven) Story.recorded(Story.outcome(CARE, false), assessed);
        var done = (OutcomeGiven) Story.recorded(Story.outcome(CARE, true), assessed);

        assertThat(visit.stopsClocks()).isEmpty();
        assertThat(done.stopsClocks()).containsExactly(Stop.all(ClockKind.ASSESSMENT, Story.ID));
    }

    @Test
    void a_plan_that_is_taken_over_has_a_conference_of_its_own() {
        var plan = Story.at(ReferralState.CPP);
        var taken = Story.after(plan, Story.offer(CARE, OTHER), Story.accept(OTHER));

        assertThat(answer(Story.decide(OTHER, Decision.ICPC), taken)).isEqualTo("ok");
        assertThat(answer(Story.decide(CARE, Decision.ICPC), plan)).isEqualTo("does-not-follow");
    }

    @Test
    void a_disagreement_opens_the_choice_again_until_it_is_decided() {
        var nothingDone = Story.at(ReferralState.NFA);
        var up = Story.after(nothingDone, Story.escalate(SCHOOL, EscalationLevel.SENIOR_MANAGER));

        assertThat(answer(Story.close(CARE), up)).isEqualTo("escalated");
        assertThat(answer(Story.escalate(SCHOOL, EscalationLevel.MANAGER), up))
                .isEqualTo("already-escalated");
        assertThat(answer(Story.escalate(SCHOOL, EscalationLevel.DIRECTOR), up)).isEqualTo("ok");
        var decision = Story.decide(CARE, Decision.STRATEGY_DISCUSSION);
        assertThat(answer(decision, nothingDone)).isEqualTo("does-not-follow");
        assertThat(((ReferralDecided) Story.recorded(decision, up)).resolvesEscalation()).isTrue();
        var decided = Story.after(up, decision);
        assertThat(answer(Story.close(CARE), decided)).isEqualTo("ok");
        assertThat(answer(Story.close(CARE), Story.after(up, Story.outcome(CARE)))).isEqualTo("ok");
    }

    @Test
    void a_disagreement_does_not_jump_over_screening() {
        var up =
                Story.after(
                        Story.at(ReferralState.ACKNOWLEDGED),
                        Story.escalate(SCHOOL, EscalationLevel.MANAGER));

        assertThat(answer(Story.decide(CARE, Decision.NFA), up)).isEqualTo("does-not-follow");
    }

    @Test
    void sr12_declining_help_is_never_a_reason_alone() {
        var open = Story.at(ReferralState.ADVICE);

        assertThat(answer(Story.close(CARE, true, ClosureReason.CHILD_DECLINED), open))
                .isEqualTo("field.conflict");
        assertThat(
                        answer(
                                Story.close(
                                        CARE,
                                        false,
                                        ClosureReason.CHILD_DECLINED,
                                        ClosureReason.ADVICE_GIVEN),
                                open))
                .isEqualTo("field.missing");
        assertThat(
                        answer(
                                Story.close(
                                        CARE,
                                        true,
                                        ClosureReason.CHILD_DECLINED,
                                        ClosureReason.ADVICE_GIVEN),
                                open))
                .isEqualTo("ok");
    }

    @Test
    void a_reopened_referral_is_screened_anew_and_a_question_is_answered_once() {
        var again = Story.after(Story.at(ReferralState.CLOSED), Story.reopen(SCHOOL));
        assertThat(again.standing().state()).isEqualTo(ReferralState.ACKNOWLEDGED);

        assertThat(answer(Story.give(SCHOOL), again)).isEqualTo("not-found");
        var asked = Story.after(again, Story.ask(CARE));
        assertThat(answer(Story.give(SCHOOL), asked)).isEqualTo("ok");
        assertThat(answer(Story.give(SCHOOL), Story.after(asked, Story.give(SCHOOL))))
                .isEqualTo("already-answered");
    }
}
