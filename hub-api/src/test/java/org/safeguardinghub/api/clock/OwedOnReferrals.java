package org.safeguardinghub.api.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.clock.ClockTown.PATIENCE;
import static org.safeguardinghub.api.clock.ClockTown.acknowledge;
import static org.safeguardinghub.api.clock.ClockTown.awaitKinds;
import static org.safeguardinghub.api.clock.ClockTown.awaitOwed;
import static org.safeguardinghub.api.clock.ClockTown.decide;
import static org.safeguardinghub.api.clock.ClockTown.kinds;
import static org.safeguardinghub.api.clock.ClockTown.refer;
import static org.safeguardinghub.api.clock.ClockTown.step;

import org.junit.jupiter.api.Test;

/** What is owed from a referral on, step by step. */
interface OwedOnReferrals {
    @Test
    default void an_assessment_is_owed_until_the_author_is_told_that_it_is_finished() {
        var referral = refer("csc");
        acknowledge("csc", referral);
        decide("csc", referral, "SCREENED");
        decide("csc", referral, "ASSESSMENT_S17");
        awaitOwed("csc", referral, "ASSESSMENT");
        step("csc", referral, "outcome", "{'id':'$','outcome':'a worker will visit'}");
        var other = refer("csc");
        awaitOwed("csc", other, "ACKNOWLEDGEMENT");
        assertThat(kinds("csc", referral)).containsExactly("ASSESSMENT");
        step("csc", referral, "outcome", "{'id':'$','outcome':'a plan','assessmentFinished':true}");
        await().atMost(PATIENCE).until(() -> kinds("csc", referral).isEmpty());
        acknowledge("csc", other);
    }

    @Test
    default void what_is_passed_on_is_owed_by_who_takes_it_over() {
        var referral = refer("csc");
        acknowledge("csc", referral);
        decide("csc", referral, "SCREENED");
        decide("csc", referral, "ASSESSMENT_S17");
        var due = awaitOwed("csc", referral, "ASSESSMENT").path("due").asString();
        step(
                "csc",
                referral,
                "transfer",
                "{'id':'$','to':'far-csc','reason':'moved','handOverPlan':'visit together'}");
        awaitOwed("far-csc", referral, "TRANSFER_RESPONSE");
        step(
                "far-csc",
                referral,
                "transfer-response",
                "{'id':'$','accepted':true,'newContact':'x'}");
        var passed = awaitOwed("far-csc", referral, "ASSESSMENT");
        assertThat(passed.path("due").asString()).isEqualTo(due);
        assertThat(kinds("far-csc", referral)).containsExactly("ASSESSMENT");
        assertThat(kinds("csc", referral)).isEmpty();
    }

    @Test
    default void the_next_step_is_owed_until_one_is_decided_and_anew_when_it_is_opened_again() {
        var referral = refer("csc");
        assertThat(kinds("csc", awaitReferral(referral)))
                .containsExactly("ACKNOWLEDGEMENT", "NEXT_STEP");
        acknowledge("csc", referral);
        decide("csc", referral, "SCREENED");
        awaitKinds("csc", referral, "NEXT_STEP");
        decide("csc", referral, "NFA");
        awaitKinds("csc", referral);
        step(
                "csc",
                referral,
                "closure",
                "{'id':'$','reasons':['ADVICE_GIVEN'],'explanation':'x','decidedBy':"
                        + "{'role':'manager'},'handOver':{'plan':'a','newContact':'b'},"
                        + "'whatTheChildWasTold':'x'}");
        step("school", referral, "reopening", "{'id':'$','reason':'seen again'}");
        awaitKinds("csc", referral, "NEXT_STEP");
        decide("csc", referral, "SCREENED");
        decide("csc", referral, "ADVICE");
        awaitKinds("csc", referral);
    }

    @Test
    default void after_immediate_protection_a_strategy_discussion_or_enquiries_are_owed() {
        var discussed = protectedAtOnce();
        awaitKinds("csc", discussed, "PROTECTION_CONFERENCE", "STRATEGY_DISCUSSION");
        decide("csc", discussed, "STRATEGY_DISCUSSION");
        awaitKinds("csc", discussed, "PROTECTION_CONFERENCE");
        var enquired = protectedAtOnce();
        awaitKinds("csc", enquired, "PROTECTION_CONFERENCE", "STRATEGY_DISCUSSION");
        decide("csc", enquired, "S47");
        awaitKinds("csc", enquired, "PROTECTION_CONFERENCE");
        decide("csc", enquired, "ICPC");
        awaitKinds("csc", enquired);
    }

    private static String protectedAtOnce() {
        var referral = refer("csc");
        acknowledge("csc", referral);
        decide("csc", referral, "SCREENED");
        decide("csc", referral, "IMMEDIATE_PROTECTION");
        return referral;
    }

    private static String awaitReferral(String referral) {
        awaitOwed("csc", referral, "NEXT_STEP");
        return referral;
    }
}
