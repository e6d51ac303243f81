package org.safeguardinghub.api.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.concern.ConcernTown.assertRefused;
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

import tools.jackson.databind.json.JsonMapper;

import java.util.UUID;

/** What a concern says of the child, and of those who are suspected. */
interface PeopleInConcerns {
    @Test
    default void sr03_what_is_known_of_perpetrators_is_independent_and_may_be_unknown() {
        var concern =
                raise(
                        "'PERP':{'perpetration':{'arrangement':'GROUP','age':'UNKNOWN',"
                                + "'organisation':'UNKNOWN','mode':'BOTH'}}");

        var pattern = json(read("csc", concern)).at("/content/PERP/perpetration");
        assertThat(pattern.path("age").asString()).isEqualTo("UNKNOWN");
        assertThat(pattern.has("pattern")).isFalse();
        assertRefused("'PERP':{'perpetration':{'age':'ELDERLY'}}", "code.unknown", "/content/PERP");
    }

    @Test
    default void sr09_one_person_holds_several_roles_and_a_child_stays_a_child() {
        var id = UUID.randomUUID();
        var concern =
                raise(
                        ("'PERP':{'people':[{'id':'%1$s','role':'SUSPECT','source':'THIRD_PARTY','statedAt':'2026-01-05T10:00:00Z','description':'an"
                             + " older boy','dateOfBirth':'2009-06-01'},"
                             + "{'id':'%1$s','role':'VICTIM','source':'AGENCY_RECORD','description':'an"
                             + " older boy'}],'vehicles':[{'role':'SEEN_NEARBY','description':'a"
                             + " van'}],'accounts':[{'description':'a profile'}]}")
                                .formatted(id));

        var people = json(read("csc", concern)).at("/content/PERP/people");
        assertThat(people).hasSize(2);
        assertThat(people.at("/0/ageBand/atEvent").asString()).isEqualTo("AGED_16_OR_17");
        assertThat(json(read("csc", concern)).at("/content/PERP/vehicles/0/id").isString())
                .isTrue();
        assertRefused(
                "'PERP':{'people':[{'role':'CRIMINAL','description':'x'}]}",
                "code.unknown",
                "/content/PERP/people/0/role");
    }

    @Test
    default void only_the_owner_reviews_the_age_of_a_suspect_who_was_named() {
        var man = UUID.randomUUID();
        var concern = raise("'PERP':{'people':[{'id':'%s','description':'a man'}]}".formatted(man));
        var path = "/concerns/" + concern + "/suspects/" + man + "/age-review";
        var body = "{'id':'$','adult':true,'reasoning':'drives a taxi'}";

        assertThat(post("csc", "PRACTITIONER", path, body).statusCode()).isEqualTo(404);
        assertThat(
                        post(
                                        "school",
                                        "PRACTITIONER",
                                        path.replace(man.toString(), UUID.randomUUID().toString()),
                                        body)
                                .statusCode())
                .isEqualTo(404);
        assertThat(post("school", "PUBLISHER", path, body).statusCode()).isEqualTo(403);
        created(post("school", "PRACTITIONER", path, body));
        assertThat(json(read("csc", concern)).at("/history/0/content/PERP/ageReview/adult"))
                .isEqualTo(JsonMapper.shared().getNodeFactory().booleanNode(true));
    }

    @Test
    default void
            sr09_a_child_who_is_suspected_is_kept_from_most_readers_until_the_owner_has_looked() {
        var man = UUID.randomUUID();
        var unknown =
                raise(
                        "'PERP':{'people':[{'id':'%s','description':'a man'}],'summary':'in short'}"
                                .formatted(man));
        var young = raise("'PERP':{'people':[{'description':'a boy','dateOfBirth':'2009-06-01'}]}");
        var grown = raise("'PERP':{'people':[{'description':'a man','dateOfBirth':'1980-06-01'}]}");

        for (var concern : new String[] {unknown, young, grown}) {
            assertThat(perpLevel("csc", concern)).isEqualTo("FULL");
        }
        assertThat(perpLevel("probation", grown)).isEqualTo("FULL");
        assertThat(perpLevel("probation", young)).isEqualTo("SUMMARY");
        assertThat(perpLevel("probation", unknown)).isEqualTo("SUMMARY");
        created(
                post(
                        "school",
                        "PRACTITIONER",
                        "/concerns/" + unknown + "/suspects/" + man + "/age-review",
                        "{'id':'$','adult':true,'reasoning':'drives a taxi'}"));
        assertThat(perpLevel("probation", unknown)).isEqualTo("FULL");
        var ending = "/concerns/" + unknown + "/suspects/" + man + "/age-review/ending";
        var doubt = "{'id':'$','reasoning':'drives without a licence'}";
        assertThat(post("csc", "PRACTITIONER", ending, doubt).statusCode()).isEqualTo(404);
        created(post("school", "PRACTITIONER", ending, doubt));
        assertThat(perpLevel("probation", unknown)).isEqualTo("SUMMARY");
        assertThat(post("school", "PRACTITIONER", ending, doubt).body())
                .contains("concern.age-not-reviewed");
        created(
                correct(
                        "csc",
                        young,
                        "'FACTUALLY_WRONG'",
                        "'PERP':{'people':[{'description':'a boy','dateOfBirth':'1980-06-01'}]}"));
        assertThat(perpLevel("probation", young)).isEqualTo("SUMMARY");
    }

    @Test
    default void suspects_are_facts_that_know_whether_somebody_was_surely_an_adult() {
        var linked = subject("school", "{'preferredName':'C','dateOfBirth':'2010-01-01'}");
        var concern =
                raise(
                        ("'PERP':{'people':[{'description':'a man','dateOfBirth':'1980-01-01'},"
                                        + "{'description':'a boy','dateOfBirth':'2010-01-01'},"
                                        + "{'description':'somebody'},"
                                        + "{'description':'said to be grown up','subject':'%s',"
                                        + "'dateOfBirth':'1980-01-01'}]}")
                                .formatted(linked));

        assertThat(suspects(concern, true)).isEqualTo(1);
        assertThat(suspects(concern, false)).isEqualTo(3);
        assertThat(suspects(raise("'PERP':{'summary':'a car at the gate'}"), false)).isEqualTo(1);
        assertThat(suspects(raise("'NARR':{'account':'a car at the gate'}"), false)).isZero();
    }

    @Test
    default void a_suspect_whose_record_is_another_agencys_is_not_there() {
        var others = subject("csc", "{'preferredName':'D'}");

        assertThat(
                        send("'PERP':{'people':[{'description':'x','subject':'%s'}]}"
                                        .formatted(others))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    default void sr11_how_to_reach_a_child_safely_is_shown_with_anything_of_the_narrative() {
        var concern =
                raise(
                        "'NARR':{'account':'a red car','safeContact':'by text after four',"
                                + "'doNotInform':['her uncle'],'possiblyCoerced':true}");

        var summary = json(read("gp", concern));
        assertThat(summary.at("/levels/NARR").asString()).isEqualTo("SUMMARY");
        assertThat(summary.at("/content/NARR").propertyNames())
                .containsExactlyInAnyOrder("safeContact", "doNotInform", "possiblyCoerced");
        assertThat(read("licensing", concern).statusCode()).isEqualTo(404);
    }

    @Test
    default void sr13_sr24_what_a_child_did_is_an_observation_in_its_context() {
        var concern =
                raise(
                        "'NARR':{'observedBehaviour':[{'kind':'CRIMINAL','observation':'carried a"
                                + " bag','observedOn':'2026-01-05','contextName':'the park',"
                                + "'possiblyCoerced':true}]}");

        assertThat(
                        json(read("csc", concern))
                                .at("/content/NARR/observedBehaviour/0/possiblyCoerced")
                                .asBoolean())
                .isTrue();
        assertRefused(
                "'NARR':{'observedBehaviour':[{'kind':'CRIMINAL','observation':'x','context':'%s'}]}"
                        .formatted(UUID.randomUUID()),
                "field.conflict",
                "/content/NARR/observedBehaviour");
    }

    @Test
    default void sr20_the_childs_voice_is_there_or_absent_for_a_reason() {
        var silent = raise("'NARR':{'account':'a red car'}");
        assertThat(json(read("school", silent)).at("/codes/childsVoicePrompt").asString())
                .isEqualTo("CONSIDER");
        var heard =
                raise(
                        "'NARR':{'childsVoice':'leave it','childsVoiceOn':'2026-01-05',"
                                + "'whatTheChildWasTold':'that we tell social care'}");
        assertThat(json(read("school", heard)).at("/codes/childsVoicePrompt").isMissingNode())
                .isTrue();
        assertRefused(
                "'NARR':{'childsVoice':'leave it','childsVoiceAbsence':'NOT_SAFE_TO_ASK'}",
                "field.conflict",
                "/content/NARR/childsVoiceAbsence");
    }

    @Test
    default void sr26_ages_are_told_at_the_event_and_now_and_16_is_no_adult() {
        var concern = raise("'ID':{'preferredName':'Ayla','dateOfBirth':'2009-06-01'}");

        var full = json(read("csc", concern)).at("/content/ID");
        assertThat(full.at("/ageBand/atEvent").asString()).isEqualTo("AGED_16_OR_17");
        assertThat(full.at("/ageBand/now").isString()).isTrue();
        assertRefused("'ID':{'dateOfBirth':'2199-06-01'}", "field.date", "/content/ID/dateOfBirth");
    }

    @Test
    default void sr28_of_mappa_there_is_a_contact_and_no_place_for_more() {
        var concern = raise("'PERP':{'mappaContact':'Eastshire MAPPA desk'}");

        assertThat(json(read("csc", concern)).at("/content/PERP/mappaContact").asString())
                .isEqualTo("Eastshire MAPPA desk");
        assertRefused("'PERP':{'visor':'x'}", "field.unknown", "/content/PERP/visor");
    }

    @Test
    default void sr33_what_describes_a_person_may_be_unasked_or_declined() {
        var concern =
                raise(
                        "'ID':{'sex':'F','notRecorded':[{'field':'ETHNICITY','reason':'DECLINED'},"
                                + "{'field':'SEXUAL_ORIENTATION','reason':'NOT_ASKED'}]}");

        assertThat(json(read("csc", concern)).at("/content/ID/notRecorded")).hasSize(2);
        assertRefused(
                "'ID':{'ethnicity':'x','notRecorded':[{'field':'ETHNICITY','reason':'DECLINED'}]}",
                "field.conflict",
                "/content/ID/notRecorded");
    }

    private static long suspects(String concern, boolean surelyAdult) {
        return hub.count(
                ("select count(*) from fact where kind = 'SUSPECT' and record_id = '%s'"
                                + " and known_until is null and (details->>'surelyAdult')::boolean"
                                + " = %s")
                        .formatted(concern, surelyAdult));
    }

    private static String perpLevel(String agency, String concern) {
        return json(read(agency, concern)).at("/levels/PERP").asString();
    }
}
