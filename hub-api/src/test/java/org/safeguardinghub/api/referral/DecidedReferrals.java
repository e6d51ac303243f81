package org.safeguardinghub.api.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.referral.ReferralTown.REFERRAL;
import static org.safeguardinghub.api.referral.ReferralTown.TOLD;
import static org.safeguardinghub.api.referral.ReferralTown.acknowledge;
import static org.safeguardinghub.api.referral.ReferralTown.child;
import static org.safeguardinghub.api.referral.ReferralTown.created;
import static org.safeguardinghub.api.referral.ReferralTown.decide;
import static org.safeguardinghub.api.referral.ReferralTown.decision;
import static org.safeguardinghub.api.referral.ReferralTown.decisionBody;
import static org.safeguardinghub.api.referral.ReferralTown.json;
import static org.safeguardinghub.api.referral.ReferralTown.offer;
import static org.safeguardinghub.api.referral.ReferralTown.read;
import static org.safeguardinghub.api.referral.ReferralTown.referral;
import static org.safeguardinghub.api.referral.ReferralTown.refused;
import static org.safeguardinghub.api.referral.ReferralTown.response;
import static org.safeguardinghub.api.referral.ReferralTown.send;
import static org.safeguardinghub.api.referral.ReferralTown.step;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;

/** What is decided on a referral, disagreed with and closed. */
interface DecidedReferrals {
    String CLOSURE =
            "{'id':'$','reasons':[%s],'explanation':'help is in place','decidedBy':{%s},"
                    + "'handOver':{'plan':'school counsellor, weekly','newContact':'the lead'},"
                    + TOLD
                    + "}";

    @Test
    default void sr19_enquiries_follow_immediate_protection() {
        acknowledge();
        for (var decision : List.of("SCREENED", "IMMEDIATE_PROTECTION", "S47")) {
            decide("csc", decision);
        }
        assertThat(json(read("school")).at("/codes/state").asString()).isEqualTo("S47");
    }

    @Test
    default void a_disagreement_stays_open_until_it_is_decided() {
        acknowledge();
        decide("csc", "SCREENED");
        decide("csc", "NFA");
        var up = "{'id':'$','level':'DIRECTOR','to':'director of services','disagreement':'no'}";
        created(step("school", "escalation", up));
        refused(409, "referral.already-escalated", step("school", "escalation", up));
        assertThat(json(read("csc")).at("/codes/escalation").asString()).isEqualTo("DIRECTOR");
        refused(409, "referral.escalated", closure("'NO_FURTHER_ACTION'", "'role':'manager'"));
        decide("csc", "STRATEGY_DISCUSSION");
        assertThat(json(read("school")).at("/codes/escalation").asString()).isEqualTo("RESOLVED");
    }

    @Test
    default void sr12_that_a_child_declined_never_closes_a_referral_alone() {
        acknowledge();
        var declined = "'CHILD_DECLINED'";
        var two = declined + ",'HELP_GOES_ON_ELSEWHERE'";
        refused(422, "field.conflict", closure(declined, "'role':'manager','name':'R. Lane'"));
        refused(422, "field.missing", closure(two, "'role':'manager'"));
        created(closure(two, "'role':'manager','name':'R. Lane'"));
        assertThat(json(read("school")).at("/codes/state").asString()).isEqualTo("CLOSED");
    }

    @Test
    default void sr19_enquiries_under_section_47_never_wait_for_agreement() {
        var early =
                REFERRAL.formatted(child)
                        .replace("STATUTORY", "EARLY_HELP")
                        .replace("'help'", "'escalationJudgement':'both refused','help'");
        referral = created(send("school", "PUBLISHER", "/referrals", early));
        refused(409, "referral.not-acknowledged", decision("csc", "S47"));
        acknowledge();
        for (var decision : List.of("SCREENED", "STRATEGY_DISCUSSION", "S47", "ICPC", "CPP")) {
            decide("csc", decision);
        }
        assertThat(json(read("school")).at("/codes/state").asString()).isEqualTo("CPP");
    }

    @Test
    default void sr20_a_decision_says_what_the_child_was_told_or_why_nothing() {
        acknowledge();
        var silent = decisionBody("SCREENED").replace("," + TOLD, "");
        refused(422, "field.missing", step("csc", "decision", silent));
        var both = silent.replace("}}", "}," + TOLD + ",'whyTheChildWasNotTold':'asleep'}");
        refused(422, "field.conflict", step("csc", "decision", both));
        created(
                step(
                        "csc",
                        "decision",
                        silent.replace("}}", "},'whyTheChildWasNotTold':'not safe yet'}")));
    }

    @Test
    default void sr21_closing_and_taking_over_carry_a_plan_and_a_new_contact() {
        acknowledge();
        var open = closureBody("'ADVICE_GIVEN'", "'role':'manager'");
        refused(
                422,
                "field.missing",
                step("csc", "closure", open.replaceFirst("'handOver':\\{[^}]*},", "")));
        created(offer("csc", "far-csc"));
        refused(
                422,
                "field.missing",
                step("far-csc", "transfer-response", "{'id':'$','accepted':true}"));
        created(response("far-csc", true));
        // a member of staff is a role until the author says to whom the name may go
        assertThat(json(read("school")).at("/history/2/content/META/newContact").asString())
                .isEqualTo("STAFF");
        created(
                send(
                        "school",
                        "PRACTITIONER",
                        "/restrictions",
                        "{'id':'$','kind':'NAME_RELEASE','record':'%s','namedIn':'NEW_CONTACT',"
                                        .formatted(referral)
                                + "'reason':'whom to ring'}"));
        assertThat(json(read("school")).at("/history/2/content/META/newContact").asString())
                .isEqualTo("the duty worker");
        created(step("far-csc", "closure", open));
        var closed = json(read("school"));
        assertThat(closed.at("/history/3/content/META/newContact").asString())
                .isEqualTo("the lead");
        refused(409, "referral.closed", decision("far-csc", "SCREENED"));
        created(step("school", "reopening", "{'id':'$','reason':'a new bruise'}"));
        assertThat(json(read("csc")).at("/codes/state").asString()).isEqualTo("ACKNOWLEDGED");
    }

    private static HttpResponse<String> closure(String reasons, String decidedBy) {
        return step("csc", "closure", closureBody(reasons, decidedBy));
    }

    private static String closureBody(String reasons, String decidedBy) {
        return CLOSURE.formatted(reasons, decidedBy);
    }
}
