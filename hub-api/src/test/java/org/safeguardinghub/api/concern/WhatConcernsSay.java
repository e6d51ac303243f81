package org.safeguardinghub.api.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.concern.ConcernTown.CARE;
import static org.safeguardinghub.api.concern.ConcernTown.assertRefused;
import static org.safeguardinghub.api.concern.ConcernTown.code;
import static org.safeguardinghub.api.concern.ConcernTown.concern;
import static org.safeguardinghub.api.concern.ConcernTown.correct;
import static org.safeguardinghub.api.concern.ConcernTown.created;
import static org.safeguardinghub.api.concern.ConcernTown.hub;
import static org.safeguardinghub.api.concern.ConcernTown.json;
import static org.safeguardinghub.api.concern.ConcernTown.post;
import static org.safeguardinghub.api.concern.ConcernTown.raise;
import static org.safeguardinghub.api.concern.ConcernTown.read;
import static org.safeguardinghub.api.concern.ConcernTown.send;
import static org.safeguardinghub.api.concern.ConcernTown.subject;

import org.junit.jupiter.api.Test;

/** What a concern can say of harm and of where it arises, and which codes it takes. */
interface WhatConcernsSay {
    @Test
    default void sr01_what_a_concern_is_about_is_a_list_of_codes_of_which_one_is_exploitation() {
        var concern =
                raise(
                        "'NARR':{'concernTypes':['CHILD_SEXUAL_EXPLOITATION','RADICALISATION',"
                                + "'HARMFUL_SEXUAL_BEHAVIOUR']}");

        assertThat(json(read("csc", concern)).at("/content/NARR/concernTypes")).hasSize(3);
        assertRefused("'NARR':{'concernTypes':['NOSINESS']}", "code.unknown", "/content/NARR");
    }

    @Test
    default void sr04_sr10_nothing_is_required_of_a_child_or_a_concern() {
        assertThat(send("").statusCode()).isEqualTo(201);
        assertThat(send("'NARR':{}").statusCode()).isEqualTo(201);
        assertThat(send("'NARR':{'source':'BEHAVIOUR_OBSERVED'}").statusCode()).isEqualTo(201);
        assertRefused("'NARR':{'source':'HEARSAY'}", "code.unknown", "/content/NARR/source");
    }

    @Test
    default void sr05_what_a_child_and_what_an_abuser_gains_are_told_apart() {
        var concern =
                raise(
                        "'NARR':{'exchangeForVictim':[{'kind':'AVOIDED_HARM'}],"
                                + "'exchangeForPerpetrator':[{'kind':'MONEY'}]}");

        var said = json(read("csc", concern)).at("/content/NARR");
        assertThat(said.at("/exchangeForVictim/0/kind").asString()).isEqualTo("AVOIDED_HARM");
        assertThat(said.at("/exchangeForPerpetrator/0/kind").asString()).isEqualTo("MONEY");
        assertRefused(
                "'NARR':{'exchangeForVictim':[{'kind':'MONEY'}]}",
                "code.unknown",
                "/content/NARR/exchangeForVictim/0/kind");
    }

    @Test
    default void sr06_exploitation_without_an_exchange_is_accepted_and_a_person_is_asked() {
        var concern = raise("'NARR':{'concernTypes':['CHILD_SEXUAL_EXPLOITATION']}");
        assertThat(json(read("school", concern)).at("/codes/classificationPrompt").asString())
                .isEqualTo("CONSIDER");
        assertThat(json(read("gp", concern)).at("/codes/classificationPrompt").isMissingNode())
                .isTrue();

        created(
                correct(
                        "school",
                        concern,
                        "'NEW_INFORMATION'",
                        "'NARR':{'exchangeForVictim':[{'kind':'TANGIBLE'}]}"));
        assertThat(json(read("school", concern)).at("/codes/classificationPrompt").isMissingNode())
                .isTrue();
    }

    @Test
    default void sr08_a_place_or_platform_is_a_thing_of_its_own_and_its_transition_is_history() {
        var context =
                created(
                        post(
                                "school",
                                "/contexts",
                                "{'id':'$','kind':'PLATFORM','name':'a chat','mode':'ONLINE'}"));
        var moved = "/contexts/" + context + "/transitions";
        created(post("school", moved, "{'id':'$','mode':'BOTH','description':'met in the park'}"));
        var one = raise("'NARR':{'contextIds':['" + context + "']}");
        var two = raise("'NARR':{'contextIds':['" + context + "']}");

        var read = json(hub.get("school", "PUBLISHER", "/contexts/" + context, CARE));
        assertThat(read.at("/codes/mode").asString()).isEqualTo("BOTH");
        assertThat(read.at("/history/0/content/NARR/transition/description").asString())
                .isEqualTo("met in the park");
        for (var concern : new String[] {one, two}) {
            var seen = read("csc", concern);
            assertThat(json(seen).at("/content/NARR/contextIds/0").asString()).isEqualTo(context);
            assertThat(seen.body()).doesNotContain("a chat", "met in the park");
        }
        assertThat(code(post("school", moved, "{'id':'$','mode':'BOTH'}")))
                .isEqualTo("context.already-in-mode");
        assertThat(post("csc", moved, "{'id':'$','mode':'OFFLINE'}").statusCode()).isEqualTo(404);
        assertThat(hub.get("csc", "PUBLISHER", "/contexts/" + context, CARE).statusCode())
                .isEqualTo(404);
        assertThat(
                        post(
                                        "csc",
                                        "/concerns",
                                        concern(
                                                subject("csc", "{'preferredName':'B'}"),
                                                "'NARR':{'contextIds':['" + context + "']}"))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    default void sr14_the_concerns_of_a_place_are_found_by_the_place_and_by_its_owner_alone() {
        var park =
                created(
                        post(
                                "school",
                                "/contexts",
                                "{'id':'$','kind':'PLACE','name':'a park','mode':'OFFLINE'}"));
        var path = "/contexts/" + park + "/chronology";
        var one = raise("'NARR':{'account':'there','contextIds':['" + park + "']}");
        var two = raise("'NARR':{'account':'elsewhere'}");
        created(
                correct(
                        "school",
                        two,
                        "'INCOMPLETE'",
                        "'NARR':{'account':'there too','contextIds':['" + park + "']}"));
        var other = raise("'NARR':{'account':'at home'}");

        var found = hub.get("school", "PUBLISHER", path, CARE);
        assertThat(json(found).path("items").valueStream().map(i -> i.path("id").asString()))
                .containsExactlyInAnyOrder(park, one, two);
        assertThat(found.body()).contains("there too").doesNotContain(other, "at home");
        var first = json(hub.get("school", "PUBLISHER", path + "?limit=1", CARE));
        var next = path + "?limit=1&cursor=" + first.path("next").asString();
        assertThat(json(hub.get("school", "PUBLISHER", next, CARE)).at("/items/0/id"))
                .isNotEqualTo(first.at("/items/0/id"));
        assertThat(hub.get("csc", "PUBLISHER", path, CARE).statusCode()).isEqualTo(404);
        assertThat(hub.get("csc", "PUBLISHER", next, CARE).statusCode()).isEqualTo(422);
    }

    @Test
    default void sr27_a_movement_between_areas_prompts_and_forces_nothing() {
        var moved =
                "'NARR':{'movements':[{'from':'Northtown','to':'Southtown','on':'2026-01-05',"
                        + "'forExploitation':'%s'}]}";
        assertThat(json(read("school", raise(moved.formatted("YES")))).at("/codes/nrmPrompt"))
                .hasToString("\"CONSIDER\"");
        assertThat(
                        json(read("school", raise(moved.formatted("NO"))))
                                .at("/codes/nrmPrompt")
                                .isMissingNode())
                .isTrue();
    }

    @Test
    default void sr30_a_child_with_harmful_sexual_behaviour_needs_a_welfare_response() {
        var concern = raise("'NARR':{'concernTypes':['HARMFUL_SEXUAL_BEHAVIOUR']}");

        assertThat(json(read("school", concern)).at("/codes/welfarePrompt").asString())
                .isEqualTo("CONSIDER");
        var other = raise("'NARR':{'concernTypes':['NEGLECT']}");
        assertThat(json(read("school", other)).at("/codes/welfarePrompt").isMissingNode()).isTrue();
    }

    @Test
    default void sr32_an_action_says_whether_it_acts_on_the_child_or_on_the_harm() {
        var concern = raise("'RISK':{'actions':[{'action':'patrol the park','target':'CONTEXT'}]}");

        assertThat(json(read("csc", concern)).at("/content/RISK/actions/0/target").asString())
                .isEqualTo("CONTEXT");
        assertRefused(
                "'RISK':{'actions':[{'action':'x','target':'EVERYBODY'}]}",
                "code.unknown",
                "/content/RISK/actions/0/target");
    }

    @Test
    default void sr31_risk_and_actuality_are_told_apart_and_a_change_has_a_reason() {
        var concern = raise("'NARR':{'status':'AT_RISK'}");
        created(correct("school", concern, "'NEW_INFORMATION'", "'NARR':{'status':'SUSPECTED'}"));

        var read = json(read("gp", concern));
        assertThat(read.at("/content/NARR/status").asString()).isEqualTo("SUSPECTED");
        assertThat(
                        json(post(
                                        "school",
                                        "/concerns/" + concern + "/corrections",
                                        "{'id':'$','whatWasWrong':'w',"
                                                + "'content':{'NARR':{'status':'HISTORIC'}}}"))
                                .at("/errors/0/field")
                                .asString())
                .isEqualTo("/reason");
    }

    @Test
    default void sr38_what_a_placement_adds_to_the_risk_is_said() {
        var concern = raise("'RISK':{'placementRisk':'others of the home are exploited'}");

        assertThat(json(read("csc", concern)).at("/content/RISK/placementRisk").isString())
                .isTrue();
        assertThat(read("gp", concern).body()).doesNotContain("others of the home");
    }
}
