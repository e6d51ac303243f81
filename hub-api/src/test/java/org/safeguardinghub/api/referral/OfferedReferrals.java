package org.safeguardinghub.api.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.referral.ReferralTown.REFERRAL;
import static org.safeguardinghub.api.referral.ReferralTown.acknowledge;
import static org.safeguardinghub.api.referral.ReferralTown.boxed;
import static org.safeguardinghub.api.referral.ReferralTown.child;
import static org.safeguardinghub.api.referral.ReferralTown.created;
import static org.safeguardinghub.api.referral.ReferralTown.decide;
import static org.safeguardinghub.api.referral.ReferralTown.decision;
import static org.safeguardinghub.api.referral.ReferralTown.events;
import static org.safeguardinghub.api.referral.ReferralTown.fed;
import static org.safeguardinghub.api.referral.ReferralTown.get;
import static org.safeguardinghub.api.referral.ReferralTown.json;
import static org.safeguardinghub.api.referral.ReferralTown.offer;
import static org.safeguardinghub.api.referral.ReferralTown.read;
import static org.safeguardinghub.api.referral.ReferralTown.referral;
import static org.safeguardinghub.api.referral.ReferralTown.refused;
import static org.safeguardinghub.api.referral.ReferralTown.register;
import static org.safeguardinghub.api.referral.ReferralTown.response;
import static org.safeguardinghub.api.referral.ReferralTown.send;
import static org.safeguardinghub.api.referral.ReferralTown.step;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.time.Duration;

/** Referrals that are offered to another agency, taken over or not. */
interface OfferedReferrals {
    @Test
    default void
            the_other_council_sees_what_it_is_asked_to_take_and_nothing_else_until_it_accepts() {
        var concern =
                created(
                        send(
                                "school",
                                "PUBLISHER",
                                "/concerns",
                                "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'earlier'}}}"
                                        .formatted(child)));
        acknowledge();
        assertThat(boxed("far-csc", "in")).doesNotContain(referral);

        created(offer("csc", "far-csc"));
        assertThat(json(read("far-csc")).at("/codes/state").asString())
                .isEqualTo("TRANSFER_REQUESTED");
        assertThat(boxed("far-csc", "in")).contains(referral);
        assertThat(concernSeenBy("far-csc", concern)).doesNotContain("earlier");
        refused(409, "referral.transfer-pending", offer("csc", "gp"));
        refused(409, "referral.handler-only", decision("far-csc", "SCREENED"));
        decide("csc", "SCREENED");

        created(response("far-csc", true));
        assertThat(json(read("school")).at("/codes/state").asString()).isEqualTo("TRANSFERRED");
        assertThat(concernSeenBy("far-csc", concern)).contains("earlier");
        assertThat(boxed("far-csc", "in")).contains(referral);
        assertThat(boxed("csc", "in")).doesNotContain(referral);
        assertThat(boxed("school", "out")).contains(referral);
        decide("far-csc", "STRATEGY_DISCUSSION");
        refused(404, "not-found", decision("csc", "S47"));
    }

    @Test
    default void after_a_refused_transfer_all_is_as_before() {
        acknowledge();
        created(offer("csc", "far-csc"));
        created(response("far-csc", false));
        assertThat(json(read("csc")).at("/codes/state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(read("far-csc").body()).doesNotContain("bruise");
        assertThat(boxed("far-csc", "in")).doesNotContain(referral);
        refused(404, "not-found", response("far-csc", true));
        decide("csc", "SCREENED");
    }

    @Test
    default void an_offer_taken_back_is_gone_for_the_other_at_once_and_another_can_be_made() {
        acknowledge();
        refused(409, "referral.nothing-offered", withdrawal("csc"));
        created(offer("csc", "gp"));
        assertThat(json(read("gp")).at("/codes/state").asString()).isEqualTo("TRANSFER_REQUESTED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(fed("gp")).anyMatch(type -> type.contains("recorded")));
        refused(409, "referral.handler-only", withdrawal("gp"));

        created(withdrawal("csc"));
        assertThat(json(read("csc")).at("/codes/state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(read("gp").body()).doesNotContain("bruise", "ACKNOWLEDGED");
        assertThat(boxed("gp", "in")).doesNotContain(referral);
        refused(404, "not-found", response("gp", true));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(fed("gp")).anyMatch(type -> type.contains("taken-back")));

        created(offer("csc", "far-csc"));
        created(response("far-csc", true));
        assertThat(events(json(read("school"))))
                .containsExactly(
                        "referral.acknowledged",
                        "referral.transfer-requested",
                        "referral.transfer-withdrawn",
                        "referral.transfer-requested",
                        "referral.transferred");
    }

    @Test
    default void nothing_is_sent_or_offered_to_who_is_suspended_or_acts_on_no_referral() {
        register("paused", "LA_CSC");
        register("inspector", "OVERSIGHT");
        var toPaused = REFERRAL.formatted(child).replace("'csc'", "'paused'");
        created(send("school", "PUBLISHER", "/referrals", toPaused));
        var reason = "{'id':'$','reason':'an incident'}";
        var path = "/agencies/paused/suspension";
        var suspension = created(send("hub-operator", "HUB_ADMIN", path, reason));
        acknowledge();
        refused(422, "agency.unknown", send("school", "PUBLISHER", "/referrals", toPaused));
        refused(422, "agency.unknown", offer("csc", "paused"));
        refused(422, "field.conflict", offer("csc", "inspector"));
        refused(422, "field.conflict", offer("csc", "hub-operator"));
        refused(
                422,
                "field.conflict",
                send("school", "PUBLISHER", "/referrals", toPaused.replace("paused", "inspector")));
        var ending = path + "/" + suspension + "/ending";
        created(send("hub-operator", "HUB_ADMIN", ending, reason));
        created(offer("csc", "paused"));
    }

    private static HttpResponse<String> withdrawal(String by) {
        return step(by, "transfer-withdrawal", "{'id':'$','reason':'the wrong one'}");
    }

    private static String concernSeenBy(String agency, String concern) {
        return get(agency, "/concerns/" + concern).body();
    }
}
