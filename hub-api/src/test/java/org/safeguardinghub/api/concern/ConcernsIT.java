package org.safeguardinghub.api.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;

/** What a concern can say, what follows it, and what is refused. Everybody is invented. */
class ConcernsIT {
    private static final String CARE = "CHILD_PROTECTION";
    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.UTF_8);

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static String child;

    @BeforeAll
    static void agencies_around_a_child() throws Exception {
        hub = new HubWithBroker(folder);
        register("school", "SCHOOL");
        register("csc", "LA_CSC");
        register("gp", "NHS_GP");
        register("licensing", "LA_LICENSING");
        register("probation", "PROBATION");
        register("police", "POLICE");
        child = subject("school", "{'preferredName':'Ayla','dateOfBirth':'2012-03-04'}");
        for (var agency : new String[] {"csc", "gp", "probation"}) {
            created(
                    post(
                            "school",
                            "/involvements",
                            "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}"
                                    .formatted(child, agency)));
        }
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void the_owners_correction_replaces_and_what_was_said_before_stays() {
        var concern = raise("'NARR':{'account':'a red car','status':'AT_RISK'}");
        created(correct("school", concern, "'FACTUALLY_WRONG'", "'NARR':{'account':'a blue car'}"));

        var read = json(read("csc", concern));

        assertThat(read.at("/content/NARR/account").asString()).isEqualTo("a blue car");
        assertThat(read.at("/content/NARR/status").asString()).isEqualTo("AT_RISK");
        assertThat(read.at("/corrections/0/event").asString()).isEqualTo("concern.corrected");
        assertThat(read.at("/corrections/0/before/NARR/account").asString()).isEqualTo("a red car");
        assertThat(read.at("/content/NARR/correction/reason").asString())
                .isEqualTo("FACTUALLY_WRONG");
        assertThat(read("gp", concern).body()).doesNotContain("a red car", "a blue car");
    }

    @Test
    void another_agency_disputes_and_both_are_shown() {
        var concern = raise("'NARR':{'account':'a red car'}");
        created(correct("csc", concern, "'FACTUALLY_WRONG'", "'NARR':{'account':'no car at all'}"));

        var read = json(read("school", concern));

        assertThat(read.at("/content/NARR/account").asString()).isEqualTo("a red car");
        assertThat(read.at("/corrections/0/event").asString()).isEqualTo("concern.disputed");
        assertThat(read.at("/corrections/0/by").asString()).isEqualTo("csc");
        assertThat(read.at("/corrections/0/content/NARR/account").asString())
                .isEqualTo("no car at all");
    }

    @Test
    void who_may_not_see_a_concern_cannot_dispute_it_or_learn_of_it() {
        var concern = raise("'NARR':{'account':'a red car'}");
        var hidden = correct("licensing", concern, "'OTHER'", "'NARR':{'account':'x'}");
        var unknown =
                correct(
                        "licensing",
                        UUID.randomUUID().toString(),
                        "'OTHER'",
                        "'NARR':{'account':'x'}");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(unknown.body());
        assertThat(json(read("school", concern)).path("corrections")).isEmpty();
    }

    @Test
    void who_only_knows_that_something_is_held_cannot_dispute_what_it_says() {
        var concern = raise("'NARR':{'account':'a red car'}");
        assertThat(json(read("police", concern)).path("held").asBoolean()).isTrue();

        assertThat(correct("police", concern, "'OTHER'", "'NARR':{'account':'x'}").statusCode())
                .isEqualTo(404);
        assertThat(correct("gp", concern, "'OTHER'", "'NARR':{'account':'x'}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_withdrawn_concern_is_there_for_its_owner_alone_and_nothing_is_added_to_it() {
        var concern = raise("'NARR':{'account':'a red car'}");
        assertThat(read("csc", concern).statusCode()).isEqualTo(200);
        assertThat(withdraw("csc", concern).statusCode()).isEqualTo(404);
        created(withdraw("school", concern));

        assertThat(read("csc", concern).statusCode()).isEqualTo(404);
        var own = json(read("school", concern));
        assertThat(own.at("/codes/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(own.at("/content/NARR/account").asString()).isEqualTo("a red car");
        assertThat(code(withdraw("school", concern))).isEqualTo("concern.already-withdrawn");
        assertThat(code(correct("school", concern, "'OTHER'", "'NARR':{'account':'x'}")))
                .isEqualTo("concern.withdrawn");
        assertThat(correct("csc", concern, "'OTHER'", "'NARR':{'account':'x'}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_was_told_of_a_concern_is_told_of_its_withdrawal_and_nobody_else() {
        var concern = raise("'NARR':{'account':'a red car'}");
        awaitNews("csc", concern, "org.safeguardinghub.concern.recorded.v1");
        created(withdraw("school", concern));

        awaitNews("csc", concern, "org.safeguardinghub.record.withdrawn.v1");
        assertThat(hub.feed("licensing").toString()).doesNotContain(concern);
    }

    @Test
    void a_correction_takes_effect_once() {
        var concern = raise("'NARR':{'account':'a red car'}");
        var body =
                "{'id':'%s','reason':'OTHER','whatWasWrong':'w','content':{'NARR':{'account':'x'}}}"
                        .formatted(UUID.randomUUID());
        var path = "/concerns/" + concern + "/corrections";

        assertThat(post("school", path, body).statusCode()).isEqualTo(201);
        assertThat(post("school", path, body).statusCode()).isEqualTo(200);
        assertThat(json(read("school", concern)).path("corrections")).hasSize(1);
    }

    @Test
    void sr01_what_a_concern_is_about_is_a_list_of_codes_of_which_one_is_exploitation() {
        var concern =
                raise(
                        "'NARR':{'concernTypes':['CHILD_SEXUAL_EXPLOITATION','RADICALISATION',"
                                + "'HARMFUL_SEXUAL_BEHAVIOUR']}");

        assertThat(json(read("csc", concern)).at("/content/NARR/concernTypes")).hasSize(3);
        assertRefused("'NARR':{'concernTypes':['NOSINESS']}", "code.unknown", "/content/NARR");
    }

    @Test
    void sr03_what_is_known_of_perpetrators_is_independent_and_may_be_unknown() {
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
    void sr04_sr10_nothing_is_required_of_a_child_or_a_concern() {
        assertThat(send("").statusCode()).isEqualTo(201);
        assertThat(send("'NARR':{}").statusCode()).isEqualTo(201);
        assertThat(send("'NARR':{'source':'BEHAVIOUR_OBSERVED'}").statusCode()).isEqualTo(201);
        assertRefused("'NARR':{'source':'HEARSAY'}", "code.unknown", "/content/NARR/source");
    }

    @Test
    void sr05_what_a_child_and_what_an_abuser_gains_are_told_apart() {
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
    void sr06_exploitation_without_an_exchange_is_accepted_and_a_person_is_asked() {
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
    void sr08_a_place_or_platform_is_a_thing_of_its_own_and_its_transition_is_history() {
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
    void sr14_the_concerns_of_a_place_are_found_by_the_place_and_by_its_owner_alone() {
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
    void sr09_one_person_holds_several_roles_and_a_child_stays_a_child() {
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
    void only_the_owner_reviews_the_age_of_a_suspect_who_was_named() {
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
    void sr09_a_child_who_is_suspected_is_kept_from_most_readers_until_the_owner_has_looked() {
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
    void suspects_are_facts_that_know_whether_somebody_was_surely_an_adult() {
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
    void a_suspect_whose_record_is_another_agencys_is_not_there() {
        var others = subject("csc", "{'preferredName':'D'}");

        assertThat(
                        send("'PERP':{'people':[{'description':'x','subject':'%s'}]}"
                                        .formatted(others))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void sr11_how_to_reach_a_child_safely_is_shown_with_anything_of_the_narrative() {
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
    void sr13_sr24_what_a_child_did_is_an_observation_in_its_context() {
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
    void sr20_the_childs_voice_is_there_or_absent_for_a_reason() {
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
    void sr26_ages_are_told_at_the_event_and_now_and_16_is_no_adult() {
        var concern = raise("'ID':{'preferredName':'Ayla','dateOfBirth':'2009-06-01'}");

        var full = json(read("csc", concern)).at("/content/ID");
        assertThat(full.at("/ageBand/atEvent").asString()).isEqualTo("AGED_16_OR_17");
        assertThat(full.at("/ageBand/now").isString()).isTrue();
        assertRefused("'ID':{'dateOfBirth':'2199-06-01'}", "field.date", "/content/ID/dateOfBirth");
    }

    @Test
    void sr27_a_movement_between_areas_prompts_and_forces_nothing() {
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
    void sr28_of_mappa_there_is_a_contact_and_no_place_for_more() {
        var concern = raise("'PERP':{'mappaContact':'Eastshire MAPPA desk'}");

        assertThat(json(read("csc", concern)).at("/content/PERP/mappaContact").asString())
                .isEqualTo("Eastshire MAPPA desk");
        assertRefused("'PERP':{'visor':'x'}", "field.unknown", "/content/PERP/visor");
    }

    @Test
    void sr30_a_child_with_harmful_sexual_behaviour_needs_a_welfare_response() {
        var concern = raise("'NARR':{'concernTypes':['HARMFUL_SEXUAL_BEHAVIOUR']}");

        assertThat(json(read("school", concern)).at("/codes/welfarePrompt").asString())
                .isEqualTo("CONSIDER");
        var other = raise("'NARR':{'concernTypes':['NEGLECT']}");
        assertThat(json(read("school", other)).at("/codes/welfarePrompt").isMissingNode()).isTrue();
    }

    @Test
    void sr32_an_action_says_whether_it_acts_on_the_child_or_on_the_harm() {
        var concern = raise("'RISK':{'actions':[{'action':'patrol the park','target':'CONTEXT'}]}");

        assertThat(json(read("csc", concern)).at("/content/RISK/actions/0/target").asString())
                .isEqualTo("CONTEXT");
        assertRefused(
                "'RISK':{'actions':[{'action':'x','target':'EVERYBODY'}]}",
                "code.unknown",
                "/content/RISK/actions/0/target");
    }

    @Test
    void sr31_risk_and_actuality_are_told_apart_and_a_change_has_a_reason() {
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
    void sr33_what_describes_a_person_may_be_unasked_or_declined() {
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

    @Test
    void sr38_what_a_placement_adds_to_the_risk_is_said() {
        var concern = raise("'RISK':{'placementRisk':'others of the home are exploited'}");

        assertThat(json(read("csc", concern)).at("/content/RISK/placementRisk").isString())
                .isTrue();
        assertThat(read("gp", concern).body()).doesNotContain("others of the home");
    }

    @Test
    void a_file_is_read_where_its_category_is_seen_in_full_and_is_what_was_sent() {
        var concern = raise("'NARR':{'account':'a red car'}");
        var file = created(attach("school", concern, "letter.pdf", "application/pdf", PDF));
        var path = "/concerns/" + concern + "/attachments/" + file;

        var answer = hub.get("csc", "PUBLISHER", path, CARE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(new String(PDF, StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment");
        assertThat(
                        json(read("csc", concern))
                                .at("/history/0/content/NARR/attachment/name")
                                .asString())
                .isEqualTo("letter.pdf");
        assertThat(read("csc", concern).body())
                .doesNotContain(Base64.getEncoder().encodeToString(PDF));
        for (var agency : new String[] {"gp", "licensing"}) {
            assertThat(hub.get(agency, "PUBLISHER", path, CARE).statusCode()).isEqualTo(404);
        }
        var other = raise("'NARR':{'account':'a red car'}");
        assertThat(
                        hub.get(
                                        "csc",
                                        "PUBLISHER",
                                        "/concerns/" + other + "/attachments/" + file,
                                        CARE)
                                .statusCode())
                .isEqualTo(404);
        assertThat(attach("csc", concern, "letter.pdf", "application/pdf", PDF).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "../letter.pdf, application/pdf, /name",
        "..\\letter.pdf, application/pdf, /name",
        ".letter.pdf, application/pdf, /name",
        "letter.exe, application/pdf, /name",
        "letter.pdf.exe, application/pdf, /name",
        "letter.png, image/png, /mediaType",
        "letter.html, text/html, /mediaType",
        "letter.pdf, text/plain, /name"
    })
    void a_file_that_is_not_what_it_is_called_is_refused(String name, String type, String field) {
        var concern = raise("'NARR':{'account':'a red car'}");

        var answer = attach("school", concern, name.replace("\\", "\\\\"), type, PDF);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(json(read("school", concern)).path("history")).isEmpty();
    }

    @Test
    void a_file_with_another_checksum_or_that_is_no_base64_is_refused() {
        var concern = raise("'NARR':{'account':'a red car'}");
        var path = "/concerns/" + concern + "/attachments";
        var body = "{'id':'$','name':'a.txt','mediaType':'text/plain','sha256':'%s','data':'%s'}";

        assertThat(
                        json(post("school", path, body.formatted("0".repeat(64), "aGVsbG8=")))
                                .at("/errors/0/field")
                                .asString())
                .isEqualTo("/sha256");
        assertThat(
                        json(post("school", path, body.formatted("0".repeat(64), "!!")))
                                .at("/errors/0/field")
                                .asString())
                .isEqualTo("/data");
    }

    @ParameterizedTest
    @MethodSource("whatCannotBe")
    void what_cannot_be_is_refused_by_name_and_nothing_is_stored(String fields, String field) {
        long before = hub.count("select count(*) from ruled_record");
        var answer =
                post(
                        "school",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],%s,'content':{}}".formatted(child, fields));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(hub.count("select count(*) from ruled_record")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9", "\u6f22", "\ud83d\ude00"})
    void the_longest_account_is_20_000_characters_however_they_are_written(String character) {
        assertThat(send("'NARR':{'account':'" + character.repeat(20_000) + "'}").statusCode())
                .isEqualTo(201);
        assertRefused(
                "'NARR':{'account':'" + character.repeat(20_001) + "'}",
                "field.too-long",
                "/content/NARR/account");
    }

    @Test
    void more_than_20_linked_things_are_refused_however_they_are_spread() {
        var ten = "{'description':'x'},".repeat(10).replaceAll(",$", "");

        assertThat(send("'PERP':{'people':[" + ten + "],'phones':[" + ten + "]}").statusCode())
                .isEqualTo(201);
        assertRefused(
                "'PERP':{'people':[" + ten + "],'phones':[" + ten + ",{'description':'x'}]}",
                "field.too-long",
                "/content/PERP");
    }

    @Test
    void a_file_may_be_as_long_as_the_body_allows() {
        var concern = raise("'NARR':{'account':'a red car'}");
        var content = "x".repeat(700_000).getBytes(StandardCharsets.UTF_8);
        var file = created(attach("school", concern, "long.txt", "text/plain", content));
        var path = "/concerns/" + concern + "/attachments/" + file;

        assertThat(hub.get("school", "PUBLISHER", path, CARE).body()).hasSize(content.length);
        assertThat(
                        attach("school", concern, "long.txt", "text/plain", new byte[800_000])
                                .statusCode())
                .isEqualTo(413);
    }

    static Stream<Arguments> whatCannotBe() {
        var began = "'occurredFrom':'2026-01-05T10:00:00Z',";
        return Stream.of(
                arguments(began + "'occurredTo':'2026-01-04T10:00:00Z'", "/occurredTo"),
                arguments(began + "'occurredTo':'2199-01-04T10:00:00Z'", "/occurredTo"),
                arguments("'occurredAt':'2199-01-05T10:00:00Z'", "/occurredAt"),
                arguments("'occurredAt':'2026-02-30T10:00:00Z'", "/occurredAt"),
                arguments("'reference':'a\\u0000b'", "/reference"),
                arguments("'reference':'a\\u202eb'", "/reference"),
                arguments("'reference':'" + "x".repeat(101) + "'", "/reference"));
    }

    private static void awaitNews(String agency, String concern, String type) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!isTold(agency, concern, type)) {
            assertThat(System.nanoTime()).as("no news of %s", type).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static boolean isTold(String agency, String concern, String type) {
        return hub.feed(agency)
                .valueStream()
                .anyMatch(
                        item ->
                                item.path("type").asString().equals(type)
                                        && item.path("subject").asString().equals(concern));
    }

    private static long suspects(String concern, boolean surelyAdult) {
        return hub.count(
                ("select count(*) from fact where kind = 'SUSPECT' and record_id = '%s'"
                                + " and known_until is null and (details->>'surelyAdult')::boolean"
                                + " = %s")
                        .formatted(concern, surelyAdult));
    }

    private static void assertRefused(String content, String code, String field) {
        var answer = send(content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(json(answer).at("/errors/0/field").asString()).startsWith(field);
    }

    private static HttpResponse<String> attach(
            String agency, String concern, String name, String type, byte[] bytes) {
        return post(
                agency,
                "/concerns/" + concern + "/attachments",
                "{'id':'$','name':'%s','mediaType':'%s','sha256':'%s','data':'%s'}"
                        .formatted(
                                name,
                                type,
                                sha256(bytes),
                                Base64.getEncoder().encodeToString(bytes)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> correct(
            String agency, String concern, String reason, String content) {
        return post(
                agency,
                "/concerns/" + concern + "/corrections",
                "{'id':'$','reason':%s,'whatWasWrong':'as it was told','content':{%s}}"
                        .formatted(reason, content));
    }

    private static HttpResponse<String> withdraw(String agency, String concern) {
        return post(
                agency,
                "/concerns/" + concern + "/withdrawal",
                "{'id':'$','reason':'WRONG_PERSON','explanation':'another child of that name'}");
    }

    private static String perpLevel(String agency, String concern) {
        return json(read(agency, concern)).at("/levels/PERP").asString();
    }

    private static String raise(String content) {
        return created(send(content));
    }

    private static HttpResponse<String> send(String content) {
        return post("school", "/concerns", concern(child, content));
    }

    private static String concern(String about, String content) {
        return "{'id':'$','subjects':['%s'],'occurredAt':'2026-01-05T10:00:00Z','content':{%s}}"
                .formatted(about, content);
    }

    private static HttpResponse<String> read(String agency, String concern) {
        return hub.get(agency, "PUBLISHER", "/concerns/" + concern, CARE);
    }

    private static String subject(String agency, String identity) {
        return created(post(agency, "/subjects", "{'id':'$','content':{'ID':" + identity + "}}"));
    }

    private static void register(String agency, String kind) {
        created(
                post(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies",
                        ("{'id':'$','agency':'%s','name':'An agency','kind':'%s',"
                                        + "'areas':['E08000021'],'desk':{'name':'Front door'}}")
                                .formatted(agency, kind)));
    }

    private static HttpResponse<String> post(String agency, String path, String body) {
        return post(agency, "PUBLISHER", path, body);
    }

    private static HttpResponse<String> post(String agency, String role, String path, String body) {
        var id = UUID.randomUUID().toString();
        return hub.post(agency, role, path, body.replace('\'', '"').replace("$", id));
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).path("code").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }
}
