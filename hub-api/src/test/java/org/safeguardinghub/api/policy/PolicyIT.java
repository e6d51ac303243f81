package org.safeguardinghub.api.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.Settled;
import org.safeguardinghub.audit.AnswerIndex;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A version of the policy, from the preview that agencies take to what readers see by it. */
class PolicyIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CARE = "CHILD_PROTECTION";
    private static final String ADMIN = "AGENCY_ADMIN";
    private static final String NOBODYS = "";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static String concern;

    @BeforeAll
    static void six_children_of_one_practice_and_one_of_another() throws Exception {
        hub = new HubWithBroker(folder);
        register("school", "SCHOOL");
        register("gp", "NHS_GP");
        register("other-gp", "NHS_GP");
        register("licensing", "LA_LICENSING");
        for (int n = 0; n < 5; n++) {
            concernKnownTo("gp");
        }
        concern = concernKnownTo("gp");
        concernKnownTo("other-gp");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void who_would_see_more_or_less_is_told_before_it_is_published_and_then_so_it_is() {
        var version = version("", level("EDU", "FULL") + "," + level("RISK", "NONE"));
        var told = preview("school", version);
        assertThat(told.path("stored").asBoolean()).isFalse();
        assertThat(lines(told))
                .as("where a practice works with nobody, it loses that something is held")
                .containsExactly(
                        "gp EDU EXISTENCE>FULL WIDENS 5-10",
                        "gp RISK EXISTENCE>NONE NARROWS 1-5",
                        "gp RISK SUMMARY>NONE NARROWS 5-10",
                        "other-gp EDU EXISTENCE>FULL WIDENS 1-5",
                        "other-gp RISK EXISTENCE>NONE NARROWS 5-10",
                        "other-gp RISK SUMMARY>NONE NARROWS 1-5");
        assertThat(looks("school")).contains("PREVIEW");
        assertThat(lines(preview("gp", version))).as("of its own records alone").isEmpty();
        assertThat(seen("EDU")).as("nothing is published").isEqualTo("EXISTENCE");

        var from = Instant.now().plusSeconds(3);
        var later = version("'from':'" + from + "',", level("EDU", "FULL"));
        created(publish(later));
        assertThat(seen("EDU")).isEqualTo("EXISTENCE");
        refused(publish(version("", level("EDU", "NONE"))), 422, "field.conflict");
        await().atMost(Duration.ofSeconds(20)).until(() -> seen("EDU").equals("FULL"));
        assertThat(Instant.now()).isAfterOrEqualTo(from);
        assertThat(seen("RISK")).as("a cell that is not named").isEqualTo("SUMMARY");
        assertThat(lines(preview("school", version)))
                .as("what the version in force gives already")
                .hasSize(4)
                .allMatch(line -> line.contains(" RISK "));

        created(publish(version("", level("EDU", "EXISTENCE"))));
        assertThat(seen("EDU")).isEqualTo("EXISTENCE");
    }

    @Test
    void what_held_and_who_approved_it_can_be_looked_up_by_everybody() {
        var before = versions();
        var id = created(publish(version("", level("LEGAL", "NONE"))));
        var after = versions();
        assertThat(after).hasSize(before.size() + 1);
        var latest = after.getLast();
        assertThat(latest.path("approvedBy").asString()).isEqualTo("The partnership");
        assertThat(latest.path("id").asString()).isEqualTo(id);
        assertThat(latest.has("until")).isFalse();
        assertThat(after.get(before.size() - 1).path("until"))
                .as("one ends where the next begins")
                .isEqualTo(latest.path("from"));
        var read = json(hub.get("gp", "PRACTITIONER", "/policy-versions/" + id, CARE));
        assertThat(read.path("changes")).hasSize(1);
        var change = read.path("changes").path(0);
        assertThat(change.path("category").asString()).isEqualTo("LEGAL");
        assertThat(change.path("level").asString()).isEqualTo("NONE");
        assertThat(change.path("before").asString()).isEqualTo("SUMMARY");
        assertThat(read.path("levels").size()).isGreaterThan(100);
        assertThat(read.path("levels").toString()).doesNotContain("\"NONE\"");
        assertThat(hub.get("gp", "PRACTITIONER", "/policy-versions/policy:999", CARE).statusCode())
                .isEqualTo(404);
    }

    private static List<JsonNode> versions() {
        return json(hub.get("gp", "PRACTITIONER", "/policy-versions", CARE))
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void what_changes_for_nobody_is_not_told() {
        var same = version("", level("EDU", "EXISTENCE"));
        assertThat(lines(preview("school", same))).isEmpty();
        var noReader = version("", level("EDU", "FULL").replace("NHS_GP", "PROBATION"));
        assertThat(lines(preview("school", noReader))).isEmpty();
        var withoutInvolvement =
                version("", level("EDU", "FULL").replace("NHS_GP", "LA_LICENSING"));
        assertThat(lines(preview("school", withoutInvolvement)))
                .as("C1: no more than that something is held")
                .containsExactly("licensing EDU NONE>EXISTENCE WIDENS 5-10");
    }

    @Test
    void of_those_published_at_once_each_follows_another() {
        var ofNoReader = version("", level("EDU", "FULL").replace("NHS_GP", "PROBATION"));
        var answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> publish(ofNoReader)))
                        .limit(3)
                        .toList();
        answers.forEach(answer -> created(answer.join()));
    }

    @Test
    void words_that_are_not_known_are_refused_and_nothing_is_published() {
        var good = version("", level("EDU", "SUMMARY"));
        for (var word : List.of(CARE, "NHS_GP", "EDU", "SUMMARY")) {
            var wrong = good.replace("'" + word + "'", "'GOSSIP'");
            refused(publish(wrong), 422, "code.unknown");
            refused(preview("school", ADMIN, wrong), 422, "code.unknown");
        }
        var past = version("'from':'2020-01-01T00:00:00Z',", level("EDU", "SUMMARY"));
        refused(publish(past), 422, "field.conflict");
        refused(preview("school", ADMIN, past), 422, "field.conflict");
        var twice = version("", level("EDU", "SUMMARY") + "," + level("EDU", "FULL"));
        refused(publish(twice), 422, "field.conflict");
        refused(preview("school", "PUBLISHER", good), 403, "role.not-permitted");
        refused(post("school", ADMIN, "/policy-versions", good), 403, "role.not-permitted");
        assertThat(seen("EDU")).isNotEqualTo("SUMMARY");
    }

    private static String version(String more, String changes) {
        return "{'id':'$',%s'approvedBy':'The partnership','changes':[%s]}"
                .formatted(more, changes);
    }

    private static String level(String category, String level) {
        return "{'purpose':'%s','agencyKind':'NHS_GP','category':'%s','level':'%s'}"
                .formatted(CARE, category, level);
    }

    private static HttpResponse<String> publish(String version) {
        return post("hub-operator", "HUB_ADMIN", "/policy-versions", version);
    }

    private static JsonNode preview(String agency, String version) {
        var answer = preview(agency, ADMIN, version);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Hub-As-Of")).isPresent();
        return json(answer);
    }

    private static HttpResponse<String> preview(String agency, String role, String version) {
        return post(agency, role, "/policy-versions/preview", version);
    }

    private static List<String> lines(JsonNode told) {
        return told.path("changes")
                .valueStream()
                .filter(change -> change.path("purpose").asString().equals(CARE))
                .map(PolicyIT::line)
                .toList();
    }

    private static String line(JsonNode change) {
        return "%s %s %s>%s %s %s-%s"
                .formatted(
                        change.path("reader").asString(),
                        change.path("category").asString(),
                        change.path("before").asString(),
                        change.path("after").asString(),
                        change.path("direction").asString(),
                        change.path("records").path("atLeast").asString(),
                        change.path("records").path("fewerThan").asString());
    }

    /** By which ways this administrator looked. */
    private static List<String> looks(String agency) {
        Settled.awaitAll(hub, AnswerIndex.GROUP);
        return json(hub.get(agency, ADMIN, "/looks", NOBODYS))
                .path("items")
                .valueStream()
                .map(look -> look.path("exit").asString())
                .toList();
    }

    /** What the practice may see of a concern in this category, as its ruling says. */
    private static String seen(String category) {
        var read = json(hub.get("gp", "PUBLISHER", "/concerns/" + concern, CARE));
        var ruling = read.path("rulingId").asString();
        var why = json(hub.get("school", "PUBLISHER", "/rulings/" + ruling, CARE));
        for (var one : why.path("categories")) {
            if (one.path("category").asString().equals(category)) {
                return one.path("level").asString();
            }
        }
        return "NONE";
    }

    private static String concernKnownTo(String practice) {
        var child =
                made("school", "/subjects", "{'id':'$','content':{'ID':{'preferredName':'Ayla'}}}");
        var made =
                made(
                        "school",
                        "/concerns",
                        """
                        {'id':'$','subjects':['%s'],
                         'content':{'EDU':{'onRoll':true},'RISK':{'summary':'See the plan'}}}
                        """
                                .formatted(child));
        made(
                "school",
                "/involvements",
                "{'id':'$','subject':'%s','agency':'%s','kind':'REGISTRATION'}"
                        .formatted(child, practice));
        return made;
    }

    private static void register(String agency, String kind) {
        var body =
                """
                {'id':'$','agency':'%1$s','name':'%1$s','kind':'%2$s','areas':['E06000001'],
                 'desk':{'name':'Desk'},'credentials':[]}
                """
                        .formatted(agency, kind);
        created(post("hub-operator", "HUB_ADMIN", "/agencies", body));
    }

    private static String made(String agency, String path, String body) {
        return created(post(agency, "PUBLISHER", path, body));
    }

    private static HttpResponse<String> post(String agency, String role, String path, String body) {
        var id = UUID.randomUUID().toString();
        return hub.post(agency, role, path, body.replace('\'', '"').replace("$", id));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
