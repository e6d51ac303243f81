package org.safeguardinghub.api.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.referral.ReferralTown.REFERRAL;
import static org.safeguardinghub.api.referral.ReferralTown.acknowledge;
import static org.safeguardinghub.api.referral.ReferralTown.acknowledgement;
import static org.safeguardinghub.api.referral.ReferralTown.boxed;
import static org.safeguardinghub.api.referral.ReferralTown.child;
import static org.safeguardinghub.api.referral.ReferralTown.created;
import static org.safeguardinghub.api.referral.ReferralTown.decide;
import static org.safeguardinghub.api.referral.ReferralTown.decision;
import static org.safeguardinghub.api.referral.ReferralTown.events;
import static org.safeguardinghub.api.referral.ReferralTown.fed;
import static org.safeguardinghub.api.referral.ReferralTown.get;
import static org.safeguardinghub.api.referral.ReferralTown.json;
import static org.safeguardinghub.api.referral.ReferralTown.read;
import static org.safeguardinghub.api.referral.ReferralTown.referral;
import static org.safeguardinghub.api.referral.ReferralTown.refused;
import static org.safeguardinghub.api.referral.ReferralTown.response;
import static org.safeguardinghub.api.referral.ReferralTown.send;
import static org.safeguardinghub.api.referral.ReferralTown.step;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What a referral is sent with, who acts on it and who sees what is done. */
interface SentReferrals {
    @Test
    default void the_receiver_reads_it_acts_on_it_and_the_author_sees_what_is_done() {
        var seen = json(read("csc"));
        assertThat(seen.at("/content/NARR/account").asString()).isEqualTo("came with a bruise");
        assertThat(seen.at("/codes/state").asString()).isEqualTo("RECEIVED");
        assertThat(read("far-csc").body()).doesNotContain("bruise");

        created(step("csc", "PUBLISHER", "acknowledgement", "{'id':'$','contact':'duty desk'}"));
        decide("csc", "SCREENED");
        decide("csc", "ASSESSMENT_S17");
        created(step("csc", "outcome", "{'id':'$','outcome':'a worker will visit'}"));

        var told = json(read("school"));
        assertThat(told.at("/codes/state").asString()).isEqualTo("ASSESSMENT_S17");
        assertThat(told.at("/codes/levelOfNeed").asString()).isEqualTo("COMPLEX");
        assertThat(events(told))
                .containsExactly(
                        "referral.acknowledged",
                        "referral.decided",
                        "referral.decided",
                        "referral.outcome-given");
        assertThat(told.at("/history/3/content/NARR/outcome").asString())
                .isEqualTo("a worker will visit");
        assertThat(told.at("/history/2/content/NARR/reasoning").asString())
                .isEqualTo("threshold met");
        assertThat(told.at("/history/2/by").asString()).isEqualTo("csc");
    }

    @Test
    default void what_does_not_follow_is_refused_and_changes_nothing() {
        refused(409, "referral.not-acknowledged", decision("csc", "SCREENED"));
        acknowledge();
        refused(409, "referral.does-not-follow", decision("csc", "S47"));
        refused(409, "referral.handler-only", decision("school", "SCREENED"));
        refused(409, "referral.already-acknowledged", acknowledgement("csc"));
        refused(409, "referral.not-closed", step("csc", "reopening", "{'id':'$','reason':'x'}"));
        assertThat(json(read("csc")).at("/codes/state").asString()).isEqualTo("ACKNOWLEDGED");
        decide("csc", "SCREENED");
        assertThat(json(read("csc")).at("/codes/state").asString()).isEqualTo("SCREENED");
    }

    @Test
    default void who_is_neither_author_nor_responsible_finds_what_is_not_there() {
        var hidden = acknowledgement("gp");
        var path = "/referrals/" + UUID.randomUUID() + "/acknowledgement";
        var unknown = send("gp", "PUBLISHER", path, "{'id':'$'}");
        refused(404, "not-found", hidden);
        assertThat(hidden.body()).isEqualTo(unknown.body());
        for (var other : List.of("far-csc", "gp")) {
            refused(404, "not-found", decision(other, "SCREENED"));
            refused(404, "not-found", response(other, true));
        }
        acknowledge();
    }

    @Test
    default void a_school_refers_only_its_own_children_to_a_registered_agency() {
        refused(404, "not-found", send("gp", "PUBLISHER", "/referrals", REFERRAL.formatted(child)));
        var to = REFERRAL.formatted(child);
        refused(
                422,
                "agency.unknown",
                send("school", "PUBLISHER", "/referrals", to.replace("'csc'", "'nowhere'")));
        refused(
                422,
                "field.conflict",
                send("school", "PUBLISHER", "/referrals", to.replace("'csc'", "'school'")));
    }

    @Test
    default void a_question_is_answered_once_under_its_own_id() {
        var question = UUID.randomUUID();
        var asked =
                step(
                        "csc",
                        "PUBLISHER",
                        "information-requests",
                        "{'id':'" + question + "','question':'since when?'}");
        created(asked);
        var path = "/referrals/" + referral + "/information-requests/%s/answer";
        var answer = "{'id':'$','content':{'NARR':{'account':'since Monday'}}}";
        refused(
                409,
                "referral.author-only",
                send("csc", "PUBLISHER", path.formatted(question), answer));
        refused(
                404,
                "not-found",
                send("school", "PUBLISHER", path.formatted(UUID.randomUUID()), answer));
        created(send("school", "PUBLISHER", path.formatted(question), answer));
        refused(
                409,
                "referral.already-answered",
                send("school", "PUBLISHER", path.formatted(question), answer));
        assertThat(json(read("csc")).at("/history/1/content/NARR/account").asString())
                .isEqualTo("since Monday");
    }

    @Test
    default void a_referral_does_not_rest_on_a_concern_that_was_withdrawn() {
        var concern =
                created(
                        send(
                                "school",
                                "PUBLISHER",
                                "/concerns",
                                "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'x'}}}"
                                        .formatted(child)));
        var resting =
                "{'id':'$','subjects':['%s'],'receiver':'csc','route':'STATUTORY','help':'ADVICE',"
                                .formatted(child)
                        + "'concerns':['%s'],'content':{'NARR':{'account':'x'}}}"
                                .formatted(concern);
        created(send("school", "PUBLISHER", "/referrals", resting));
        created(
                send(
                        "school",
                        "PUBLISHER",
                        "/concerns/" + concern + "/withdrawal",
                        "{'id':'$','reason':'WRONG_PERSON','explanation':'x'}"));
        refused(
                409,
                "referral.concern-withdrawn",
                send("school", "PUBLISHER", "/referrals", resting));
    }

    @Test
    default void boxes_show_what_is_in_a_state_page_by_page() {
        var second = created(send("school", "PUBLISHER", "/referrals", REFERRAL.formatted(child)));
        acknowledge();
        assertThat(boxed("csc", "in&state=ACKNOWLEDGED")).contains(referral).doesNotContain(second);
        assertThat(boxed("csc", "in&state=RECEIVED")).contains(second).doesNotContain(referral);
        assertThat(boxed("gp", "in")).isEmpty();
        var first = json(get("csc", "/referrals?box=in&limit=1"));
        assertThat(first.at("/items/0/id").asString()).isEqualTo(second);
        var next = "/referrals?box=in&limit=1&cursor=" + first.path("next").asString();
        assertThat(json(get("csc", next)).at("/items/0/id").asString()).isEqualTo(referral);
    }

    @Test
    default void sr18_early_help_needs_the_agreement_or_the_judgement_that_needs_may_escalate() {
        var early = REFERRAL.formatted(child).replace("STATUTORY", "EARLY_HELP");
        refused(422, "field.missing", send("school", "PUBLISHER", "/referrals", early));
        var agreed = early.replace("'help'", "'agreement':{'by':['PARENT']},'help'");
        created(send("school", "PUBLISHER", "/referrals", agreed));
        var judged = early.replace("'help'", "'escalationJudgement':'it will get worse','help'");
        created(send("school", "PUBLISHER", "/referrals", judged));
        var anothers =
                "'agreement':{'by':['PARENT'],'consentDecision':'"
                        + UUID.randomUUID()
                        + "'},'help'";
        refused(
                404,
                "not-found",
                send("school", "PUBLISHER", "/referrals", early.replace("'help'", anothers)));
    }

    @Test
    default void the_feeds_of_both_tell_of_it_and_of_what_was_done() {
        acknowledge();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            assertThat(fed("csc")).anyMatch(type -> type.contains("recorded"));
                            assertThat(fed("school")).anyMatch(type -> type.contains("changed"));
                        });
        assertThat(fed("gp")).isEmpty();
    }
}
