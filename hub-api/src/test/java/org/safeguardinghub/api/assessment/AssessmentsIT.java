package org.safeguardinghub.api.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Sender.found;
import static org.safeguardinghub.api.Sender.made;
import static org.safeguardinghub.api.Sender.refused;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.Sender;
import org.safeguardinghub.assessment.AssessmentEvent;
import org.safeguardinghub.marker.MarkerEvent;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Judgement at one moment, beside that of others, with nothing added up. */
class AssessmentsIT {
    private static final String HARM =
            "{'code':'IMAGES_SHARED','presence':'PRESENT','evidence':'shown by a friend',"
                    + "'source':'a teacher','date':'2026-02-03','basis':'FACT'}";
    private static final String PROTECTS =
            "{'code':'TRUSTED_ADULT','class':'PROTECTIVE','presence':'UNKNOWN'}";
    private static final String ON_HEALTH =
            "{'code':'SUBSTANCE_USE','presence':'PRESENT','evidence':'found asleep',"
                    + "'source':'a nurse','basis':'OPINION'}";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static Sender sender;
    private static String child;

    @BeforeAll
    static void the_council_holds_a_child() throws Exception {
        hub = new HubWithBroker(folder);
        sender = new Sender(hub);
        sender.register("csc", "LA_CSC");
        sender.register("school", "SCHOOL");
        sender.register("gp", "NHS_GP");
        sender.register("force", "POLICE");
        sender.register("licensing", "LA_LICENSING");
        child = sender.subject("csc");
        for (var agency : List.of("school", "gp", "force")) {
            sender.involve("csc", child, agency);
        }
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void sr16_an_assessment_speaks_of_its_moment_and_older_ones_stay() {
        var old = record(assessment("2024-01-10T10:00:00Z", "2024-04-10T10:00:00Z", HARM));
        var now = record(assessment("2026-02-10T10:00:00Z", "2126-04-10T10:00:00Z", HARM));
        assertThat(read("force", old).path("stale").asBoolean(false)).isTrue();
        assertThat(read("force", now).path("stale").asBoolean(false)).isFalse();
        assertThat(read("force", old).path("occurredAt").asString()).startsWith("2024-01-10");
        assertThat(sender.get("force", "PRACTITIONER", "/subjects/" + child + "/chronology").body())
                .contains(old, now);
        refused(
                send(assessment("2026-02-10T10:00:00Z", "2026-02-10T10:00:00Z", HARM)),
                422,
                "field.conflict",
                "/reviewBy");
        refused(
                send(assessment("2126-02-10T10:00:00Z", "2126-04-10T10:00:00Z", HARM)),
                422,
                "field.conflict",
                "/assessedAt");
    }

    @Test
    void sr31_a_sign_of_harm_prompts_a_person_and_changes_nothing() {
        var seen = read("force", record(assessed(HARM))).at("/content/RISK");
        assertThat(seen.path("prompts").toString())
                .isEqualTo("[\"CONSIDER_SUSPECTED_OR_EVIDENCED\"]");
        var absent = HARM.replace("'PRESENT'", "'ABSENT'");
        var risky = HARM.replace("IMAGES_SHARED", "UNKNOWN_CARS");
        for (var quiet : List.of(absent, risky, PROTECTS)) {
            assertThat(read("force", record(assessed(quiet))).at("/content/RISK").has("prompts"))
                    .as(quiet)
                    .isFalse();
        }
    }

    @Test
    void sr35_judgement_comes_first_with_evidence_in_three_domains_and_no_score() {
        var told = record(assessed(HARM + "," + PROTECTS));
        var seen = read("force", told).at("/content/RISK");
        assertThat(seen.path("judgement").asString()).isEqualTo("a risk that grows");
        assertThat(seen.at("/factors/0/class").asString()).isEqualTo("HARM_INDICATOR");
        assertThat(seen.at("/factors/0/basis").asString()).isEqualTo("FACT");
        assertThat(seen.at("/factors/1/presence").asString()).isEqualTo("UNKNOWN");
        assertThat(seen.at("/level/scheme").asString()).isEqualTo("Northtown levels");
        assertThat(numbers(read("force", told))).isEmpty();
        assertThat(numbers(JsonMapper.shared().readTree("{\"a\":[{\"b\":3}]}"))).hasSize(1);

        var silent = assessed(HARM).replace("'judgement':'a risk that grows',", "");
        refused(send(silent), 422, "field.missing", "/judgement");
        for (var field : List.of("score", "total", "weight")) {
            refused(
                    send(assessed(HARM).replace("'judgement'", "'" + field + "':7,'judgement'")),
                    422,
                    "field.unknown",
                    "/" + field);
            refused(
                    send(assessed(HARM.replace("'code'", "'" + field + "':7,'code'"))),
                    422,
                    "field.unknown",
                    "/factors/0/" + field);
        }
        var imported =
                assessed(HARM)
                        .replace(
                                "'judgement'",
                                "'toolStatement':{'scheme':'A tool','statement':'came to 7 of 9',"
                                        + "'saidBy':'the clinic'},'judgement'");
        assertThat(
                        read("force", record(imported))
                                .at("/content/RISK/toolStatement/saidBy")
                                .asString())
                .isEqualTo("the clinic");
    }

    @Test
    void sr35_no_field_that_is_sent_or_stored_could_hold_a_score() {
        var description =
                JsonMapper.shared().readTree(hub.send(hub.to("/api/openapi.json")).body());
        for (var schema :
                List.of(
                        "AssessmentRequest",
                        "FactorRequest",
                        "DissentRequest",
                        "MarkerRequest",
                        "MarkerStatusRequest",
                        "MarkerReviewRequest",
                        "MarkerRemovalRequest")) {
            assertThat(description.at("/components/schemas/" + schema + "/properties"))
                    .as(schema)
                    .isNotEmpty();
            assertThat(AddedUp.in(description, schema)).isEmpty();
        }
        for (var family : List.of(AssessmentEvent.class, MarkerEvent.class)) {
            for (var event : family.getPermittedSubclasses()) {
                assertThat(AddedUp.in(event)).isEmpty();
            }
        }
        for (var stored :
                List.of(
                        AssessmentWords.Judged.class,
                        AssessmentWords.OnHealth.class,
                        AssessmentWords.Dissent.class)) {
            assertThat(AddedUp.in(stored)).isEmpty();
        }
    }

    @Test
    void a_planted_score_would_be_found() {
        assertThat(AddedUp.in(Planted.class))
                .containsExactlyInAnyOrder(
                        "Planted.riskScore",
                        "Planted.howMany",
                        "Detail.weight",
                        "Detail.pointsGiven");
        var planted =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"components":{"schemas":{
                                  "A":{"properties":{"summary":{"type":"string"},
                                    "parts":{"type":"array","items":{"$ref":"#/components/schemas/B"}}}},
                                  "B":{"properties":{"howMany":{"type":["integer","null"]},
                                    "totalText":{"type":"string"}}}}}}
                                """);
        assertThat(AddedUp.in(planted, "A")).containsExactlyInAnyOrder("B.howMany", "B.totalText");
    }

    record Planted(String summary, String riskScore, int howMany, List<Detail> details) {
        record Detail(@Nullable Double weight, String pointsGiven) {}
    }

    @Test
    void a_factor_says_what_speaks_itsAssessments() {
        var unproven = HARM.replace("'evidence':'shown by a friend',", "");
        refused(send(assessed(unproven)), 422, "field.missing", "/factors/0/evidence");
        refused(
                send(assessed(PROTECTS.replace("'PROTECTIVE'", "'RISK_INDICATOR'"))),
                422,
                "field.conflict",
                "/factors/0/class");
        var other = "{'code':'OTHER','class':'PROTECTIVE','presence':'ABSENT'}";
        refused(send(assessed(other)), 422, "field.missing", "/factors/0/description");
        record(assessed(other.replace("'class'", "'description':'a dog','class'")));
    }

    @Test
    void an_assessment_is_no_way_round_the_rules_on_health() {
        var told = record(assessed(HARM + "," + ON_HEALTH));
        assertThat(read("csc", told).at("/content/SEXH/factors/0/code").asString())
                .isEqualTo("SUBSTANCE_USE");
        for (var other : List.of("force", "school", "gp")) {
            assertThat(sender.get(other, "PRACTITIONER", "/assessments/" + told).body())
                    .as(other)
                    .doesNotContain("SUBSTANCE_USE", "found asleep");
        }
    }

    @Test
    void sr35_another_agencys_dissent_stands_beside_it_and_is_not_averaged() {
        var told = record(assessed(HARM));
        var dissent = "{'id':'$','dissent':'we see less','level':{'level':'low','scheme':'ours'}}";
        refused(dissent("csc", told, dissent), 409, "assessment.own", "");
        refused(dissent("licensing", told, dissent), 404, "not-found", "");
        made(dissent("school", told, dissent));
        made(dissent("force", told, dissent.replace("less", "more")));

        var seen = read("csc", told);
        assertThat(seen.at("/content/RISK/level/level").asString()).isEqualTo("high");
        assertThat(seen.at("/content/RISK/judgement").asString()).isEqualTo("a risk that grows");
        assertThat(seen.at("/corrections/0/by").asString()).isEqualTo("school");
        assertThat(seen.at("/corrections/0/content/RISK/dissent").asString())
                .isEqualTo("we see less");
        assertThat(seen.at("/corrections/1/content/RISK/dissent").asString())
                .isEqualTo("we see more");
    }

    @Test
    void an_assessment_may_be_made_for_a_concern_that_one_may_know_of() {
        var raised =
                made(
                        sender.post(
                                "csc",
                                "PUBLISHER",
                                "/concerns",
                                "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'x'}}}"
                                        .formatted(child)));
        var itsAssessments = "/concerns/" + raised + "/assessments";
        var told = made(sender.post("csc", "PRACTITIONER", itsAssessments, assessed(HARM)));
        assertThat(read("csc", told).at("/content/META/concern").asString()).isEqualTo(raised);
        var nothing = "/concerns/" + UUID.randomUUID() + "/assessments";
        refused(sender.post("csc", "PRACTITIONER", nothing, assessed(HARM)), 404, "not-found", "");
        var own = sender.subject("licensing");
        refused(
                sender.post(
                        "licensing",
                        "PRACTITIONER",
                        itsAssessments,
                        assessed(HARM).replace(child, own)),
                404,
                "not-found",
                "");
    }

    private static String assessed(String factors) {
        return assessment("2026-02-10T10:00:00Z", "2126-04-10T10:00:00Z", factors);
    }

    private static String assessment(String at, String reviewBy, String factors) {
        return ("{'id':'$','subjects':['%s'],'assessedAt':'%s','reviewBy':'%s',"
                        + "'assessorRole':'social worker','judgement':'a risk that grows',"
                        + "'level':{'level':'high','scheme':'Northtown levels'},"
                        + "'childsViews':'wants to stay','factors':[%s]}")
                .formatted(child, at, reviewBy, factors);
    }

    private static HttpResponse<String> send(String assessment) {
        return sender.post("csc", "PRACTITIONER", "/assessments", assessment);
    }

    private static String record(String assessment) {
        return made(send(assessment));
    }

    private static HttpResponse<String> dissent(String agency, String assessment, String body) {
        var path = "/assessments/" + assessment + "/dissent";
        return sender.post(agency, "PRACTITIONER", path, body);
    }

    private static JsonNode read(String agency, String assessment) {
        return found(sender.get(agency, "PRACTITIONER", "/assessments/" + assessment));
    }

    private static List<JsonNode> numbers(JsonNode anywhere) {
        return anywhere.isNumber()
                ? List.of(anywhere)
                : anywhere.valueStream().flatMap(part -> numbers(part).stream()).toList();
    }
}
