package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Town.CARE;
import static org.safeguardinghub.api.Town.json;
import static org.safeguardinghub.api.Town.refusal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.recipient.RecipientProjection;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who had a record when it changed is listed for its owner, and told. */
class RecipientsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CORRECTION =
            "{'id':'$','reason':'OTHER','whatWasWrong':'w','content':{'NARR':{'account':'x'}}}";
    private static final String RESTRICTION = "{'id':'$',%s,'reason':'Court'}";

    @TempDir static Path folder;
    private static Town town;
    private static HubWithBroker later;

    private String child;
    private String concern;

    @BeforeAll
    static void a_town() throws IOException {
        town = new Town(folder);
        later = town.hub.anotherNode(HundredDaysAhead.class);
    }

    @AfterAll
    static void stop() {
        later.close();
        town.close();
    }

    @BeforeEach
    void a_child_with_a_concern_that_children_s_services_and_a_practice_were_told_of() {
        child = town.subject("school");
        concern = town.concern("school", child);
        town.involve("school", child, "csc");
        awaitTold("csc", "concern.recorded");
    }

    @Test
    void a_correction_reaches_whoever_had_the_record_also_who_lost_it_and_nobody_else() {
        assertThat(town.read("csc", "/concerns/" + concern).statusCode()).isEqualTo(200);
        var involvement = involve("gp");
        awaitTold("gp", "concern.recorded");
        end(involvement);
        awaitTold("gp", "record.taken-back");
        correct();

        var listed = awaitListed("CORRECTION", "csc", "gp");
        assertThat(listed).hasSize(2);
        assertThat(of(listed, "csc").path("looked").asBoolean()).isTrue();
        assertThat(of(listed, "gp").path("looked").asBoolean()).isFalse();
        assertThat(of(listed, "gp").path("told").asBoolean()).isTrue();
        assertThat(of(listed, "gp").has("acknowledgedAt")).isFalse();
        awaitTold("csc", "concern.changed");
        var told = awaitTold("gp", "record.out-of-date");
        assertThat(told.path("subject").asString()).isEqualTo(concern);
        assertThat(told.toString()).doesNotContain("correct", "NARR", "school");
        assertThat(told("csc", "record.out-of-date")).isEmpty();
        assertThat(told("force", "record.out-of-date")).isEmpty();
        assertThat(json(town.read("gp", "/concerns/" + concern)).path("held").asBoolean())
                .as("that something is held is all it may know now")
                .isTrue();
    }

    @Test
    void an_owner_owes_that_all_who_had_a_record_know_until_the_last_acknowledges() {
        involve("gp");
        awaitTold("gp", "concern.recorded");
        correct();
        awaitListed("CORRECTION", "csc", "gp");
        await().atMost(PATIENCE).until(() -> owed(town.hub).size() == 1);
        var owed = owed(town.hub).getFirst();
        assertThat(owed.path("overdue").asBoolean()).isFalse();
        assertThat(owed(later).getFirst().path("overdue").asBoolean()).isTrue();
        assertThat(refusal(recipients("csc", concern))).isEqualTo("404 not-found");

        acknowledge("csc", awaitTold("csc", "concern.changed"));
        await().atMost(PATIENCE).until(() -> of(listed("CORRECTION"), "csc").has("acknowledgedAt"));
        assertThat(of(listed("CORRECTION"), "csc").path("state").asString())
                .isEqualTo("ACKNOWLEDGED");
        assertThat(of(listed("CORRECTION"), "gp").path("state").asString())
                .isIn("FETCHED", "NOT_FETCHED");
        settle();
        assertThat(owed(town.hub)).hasSize(1);
        acknowledge("gp", awaitTold("gp", "concern.changed"));
        await().atMost(PATIENCE).until(() -> owed(town.hub).isEmpty());
    }

    @Test
    void of_a_recall_everybody_whom_it_names_is_listed_and_says_what_became_of_copies() {
        var share =
                town.made(
                        "school",
                        "PRACTITIONER",
                        "/shares",
                        "{'id':'$','outcome':'PART','record':'%s','recipients':['force','licensing'],"
                            + "'categories':['NARR'],'purposes':['CHILD_PROTECTION'],"
                            + "'level':'FULL','basis':{'article6':'PUBLIC_TASK'},"
                            + "'necessity':'n','proportionality':'p','informed':'NO_UNSAFE'}",
                        concern);
        assertThat(town.read("force", "/concerns/" + concern).statusCode()).isEqualTo(200);
        awaitTold("licensing", "concern.recorded");
        town.made(
                "school",
                "PRACTITIONER",
                "/shares/" + share + "/recall",
                "{'id':'$','reason':'wrong'}");
        var listed = awaitListed("RECALL", "force", "licensing");
        assertThat(listed).hasSize(2);
        assertThat(of(listed, "force").path("looked").asBoolean()).isTrue();
        assertThat(of(listed, "force").path("given").asBoolean()).isTrue();
        assertThat(of(listed, "force").path("share").asString()).isEqualTo(share);
        awaitTold("licensing", "share.recalled");
        assertThat(told("licensing", "record.out-of-date")).isEmpty();
        town.made(
                "force",
                "PUBLISHER",
                "/shares/" + share + "/acknowledgement",
                "{'id':'$','copies':'DESTROYED'}");
        await().atMost(PATIENCE).until(() -> of(listed("RECALL"), "force").has("copies"));
        assertThat(of(listed("RECALL"), "force").path("state").asString())
                .isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void of_an_undone_link_whoever_saw_the_record_through_it_is_listed() {
        involve("gp");
        var own = town.subject("csc");
        var link =
                town.made(
                        "csc",
                        "PUBLISHER",
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}",
                        own,
                        child);
        town.made("school", "PUBLISHER", "/links/" + link + "/confirmation", "{'id':'$'}");
        assertThat(town.read("csc", "/subjects/" + own + "/chronology").body()).contains(concern);
        assertThat(town.read("gp", "/concerns/" + concern).statusCode()).isEqualTo(200);
        town.made(
                "school",
                "PUBLISHER",
                "/links/" + link + "/undo",
                "{'id':'$','reason':'DIFFERENT_PERSONS','explanation':'x'}");
        var listed = awaitListed("UNLINKING", "csc");
        assertThat(of(listed, "csc").path("looked").asBoolean()).isTrue();
        // it may see the record for itself still, and is told all the same
        assertThat(awaitTold("csc", "record.out-of-date").path("subject").asString())
                .isEqualTo(concern);
        assertThat(town.read("csc", "/subjects/" + own + "/chronology").body())
                .doesNotContain(concern);
    }

    @Test
    void pages_put_together_are_all_there_is() {
        involve("gp");
        awaitTold("gp", "concern.recorded");
        correct();
        correct();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                // the relay to the topics fetches what waits
                                items(recipients("school", concern)).stream()
                                                .filter(
                                                        item ->
                                                                item.toString()
                                                                        .contains("\"FETCHED\""))
                                                .count()
                                        == 4);
        var paged = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = json(recipients("school", concern, "?limit=1" + cursor));
            assertThat(page.path("items")).hasSize(1);
            paged.add(page.path("items").path(0));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(items(recipients("school", concern)));
    }

    /** Hidden, not its own and absent are one; nothing of another record is in a list. */
    @Test
    void no_inference_of_list_recipients() {
        correct();
        awaitListed("CORRECTION", "csc");
        settle();
        var before = json(recipients("school", concern)).path("items");
        var own = town.subject("csc");
        town.link("csc", own, "school", child);
        var sealed = town.concern("csc", own);
        town.made(
                "csc",
                "MASH",
                "/restrictions",
                RESTRICTION,
                "'kind':'SEAL','record':'" + sealed + "','agencies':['csc']");
        town.made("csc", "PUBLISHER", "/concerns/" + sealed + "/corrections", CORRECTION);
        settle();
        assertThat(json(recipients("school", concern)).path("items")).isEqualTo(before);
        var absent = recipients("school", UUID.randomUUID().toString());
        for (var other : List.of(recipients("school", sealed), recipients("csc", concern))) {
            assertThat(refusal(other)).isEqualTo("404 not-found");
            assertThat(masked(other)).isEqualTo(masked(absent));
        }
        assertThat(refusal(recipients("licensing", concern))).isEqualTo("404 not-found");
    }

    @Test
    void race_of_list_recipients() {
        correct();
        awaitListed("CORRECTION", "csc");
        var teacher = new Caseworker(town.hub, "school", "PRACTITIONER", "x.teacher");
        assertThat(teacher.get("/records/" + concern + "/recipients").statusCode()).isEqualTo(200);
        town.made(
                "school",
                "PRACTITIONER",
                "/restrictions",
                RESTRICTION,
                "'kind':'EXCLUSION','subject':'" + child + "','person':'x.teacher'");
        assertThat(refusal(teacher.get("/records/" + concern + "/recipients")))
                .isEqualTo("404 not-found");
    }

    private static String masked(HttpResponse<String> answer) {
        return answer.body().replaceFirst("\"rulingId\":\"[^\"]*\"", "");
    }

    private String involve(String agency) {
        return town.made(
                "school",
                "PUBLISHER",
                "/involvements",
                "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}",
                child,
                agency);
    }

    private static void end(String involvement) {
        town.made(
                "school",
                "PUBLISHER",
                "/involvements/" + involvement + "/ending",
                "{'id':'$','ending':{'reason':'moved','whyNoHandOver':'moved'}}");
    }

    private void correct() {
        town.made("school", "PUBLISHER", "/concerns/" + concern + "/corrections", CORRECTION);
    }

    private static void acknowledge(String agency, JsonNode item) {
        var path = "/feed/" + item.path("id").asString() + "/acknowledgement";
        town.made(agency, "PUBLISHER", path, "{'id':'$'}");
    }

    private static HttpResponse<String> recipients(String agency, String record) {
        return recipients(agency, record, "");
    }

    private static HttpResponse<String> recipients(String agency, String record, String query) {
        return town.read(agency, "/records/" + record + "/recipients" + query);
    }

    private static List<JsonNode> items(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("items").valueStream().toList();
    }

    /** Those of a change of the concern, as its owner is shown them. */
    private List<JsonNode> listed(String change) {
        return items(recipients("school", concern)).stream()
                .filter(item -> item.path("change").asString().equals(change))
                .toList();
    }

    private List<JsonNode> awaitListed(String change, String... agencies) {
        await().atMost(PATIENCE).until(() -> !listed(change).isEmpty());
        var listed = listed(change);
        assertThat(listed)
                .extracting(item -> item.path("agency").asString())
                .containsExactlyInAnyOrder(agencies);
        return listed;
    }

    private static JsonNode of(List<JsonNode> listed, String agency) {
        return listed.stream()
                .filter(item -> item.path("agency").asString().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> told(String agency, String type) {
        return town.hub
                .feed(agency)
                .valueStream()
                .filter(item -> item.path("subject").asString().equals(concern))
                .filter(item -> item.path("type").asString().contains("." + type + "."))
                .toList();
    }

    private JsonNode awaitTold(String agency, String type) {
        await().atMost(PATIENCE).until(() -> !told(agency, type).isEmpty());
        return told(agency, type).getFirst();
    }

    /** What the school owes of this concern's recipients. */
    private List<JsonNode> owed(HubWithBroker node) {
        var answer = node.get("school", "PUBLISHER", "/work?limit=200", CARE);
        return items(answer).stream()
                .filter(item -> item.path("kind").asString().equals("RECIPIENTS_INFORMED"))
                .filter(item -> item.path("record").asString().equals(concern))
                .toList();
    }

    /** Until all that has happened so far was heard. */
    private static void settle() {
        Settled.awaitAll(
                town.hub, FeedProjection.GROUP, RecipientProjection.GROUP, ClockProjection.GROUP);
    }
}
