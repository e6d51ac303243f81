package org.safeguardinghub.api.agreement;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an administrator is told of an agreement before it is signed, and who is told nothing. */
class AgreementPreviewIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CARE = "CHILD_PROTECTION";
    private static final String ADMIN = "AGENCY_ADMIN";
    private static final String NOBODYS = "";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static final List<String> INVOLVEMENTS = new ArrayList<>();

    @BeforeAll
    static void six_children_of_one_practice_and_one_of_another() throws Exception {
        hub = new HubWithBroker(folder);
        register("school", "SCHOOL");
        register("other-school", "SCHOOL");
        register("gp", "NHS_GP");
        register("other-gp", "NHS_GP");
        for (int n = 0; n < 6; n++) {
            INVOLVEMENTS.add(concernKnownTo("gp"));
        }
        concernKnownTo("other-gp");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void who_would_see_more_of_how_many_records_is_told_before_anybody_signs() {
        var before = listed("school");
        var body = proposal("", "'school','gp'", row("EDU", "FULL"));
        var told = preview("school", body);
        assertThat(told.path("stored").asBoolean()).isFalse();
        assertThat(lines(told))
                .containsExactly(
                        "gp EDU EXISTENCE>FULL WIDENS 5-10",
                        "other-gp EDU EXISTENCE>FULL WIDENS 1-5");

        assertThat(listed("school")).as("nothing is proposed").isEqualTo(before);
        var version = created(send("school", "/agreements", body));
        assertThat(lines(preview("school", body)))
                .as("it waits for the practice, and nothing has changed")
                .isEqualTo(lines(told));
        created(send("gp", "/agreements/" + version + "/approval", "{'id':'%s'}".formatted(id())));
        assertThat(lines(preview("school", body))).as("it holds already").isEmpty();
        end(version);
    }

    @Test
    void what_a_later_version_takes_away_is_told_too() {
        var first =
                created(
                        send(
                                "school",
                                "/agreements",
                                proposal("", "'school','gp'", row("EDU", "FULL"))));
        created(send("gp", "/agreements/" + first + "/approval", "{'id':'%s'}".formatted(id())));
        var next = proposal("'agreement':'" + first + "',", "'school','gp'", row("RISK", "NONE"));
        var told =
                List.of(
                        "gp EDU FULL>EXISTENCE NARROWS 5-10",
                        "gp RISK EXISTENCE>NONE NARROWS 1-5",
                        "gp RISK SUMMARY>NONE NARROWS 5-10",
                        "other-gp EDU FULL>EXISTENCE NARROWS 1-5",
                        "other-gp RISK EXISTENCE>NONE NARROWS 5-10",
                        "other-gp RISK SUMMARY>NONE NARROWS 1-5");
        assertThat(lines(preview("school", next))).isEqualTo(told);

        var second = created(send("school", "/agreements", next));
        assertThat(lines(preview("school", next))).as("while it waits").isEqualTo(told);
        created(
                send(
                        "gp",
                        "/agreements/" + second + "/declining",
                        "{'id':'%s','reason':'too little'}".formatted(id())));
        end(first);
    }

    @Test
    void as_a_stream_it_says_how_far_it_is_and_then_the_same() {
        var body = proposal("", "'school','gp'", row("EDU", "FULL"));
        var told = json(preview("school", ADMIN, body));
        int looks = looks("school").size();

        var lines = hub.streamed("school", ADMIN, "/agreements/preview", body.replace('\'', '"'));

        assertThat(lines.stream().filter(line -> line.startsWith("event:")))
                .containsExactly("event:progress", "event:preview");
        var data = lines.stream().filter(line -> line.startsWith("data:")).toList();
        assertThat(data.getFirst()).isEqualTo("data:{\"percent\":100}");
        assertThat(JSON.readTree(data.getLast().substring("data:".length())).path("changes"))
                .isEqualTo(told.path("changes"))
                .isNotEmpty();
        assertThat(looks("school")).hasSize(looks + 1);
    }

    @Test
    void each_party_is_told_of_its_own_records_alone() {
        var row = row("EDU", "FULL").replace("'agency':'school'", "'kind':'SCHOOL'");
        var body = proposal("", "'school','other-school','gp'", row);
        assertThat(lines(preview("school", body))).hasSize(2);
        assertThat(lines(preview("other-school", body))).isEmpty();
        assertThat(lines(preview("gp", body))).isEmpty();
    }

    @Test
    void a_look_ahead_is_a_look() {
        refused(preview("other-gp", ADMIN, "{}"), 422, "field.missing");
        var row = row("EDU", "FULL").replace("'kind':'NHS_GP'", "'agency':'other-gp'");
        preview("other-gp", proposal("", "'school','other-gp'", row));
        assertThat(looks("other-gp")).containsExactly("PREVIEW");
    }

    @Test
    void what_a_reader_has_lost_is_not_counted_any_more() {
        var body = proposal("", "'school','gp'", row("EDU", "FULL"));
        for (var involvement : INVOLVEMENTS.subList(0, 2)) {
            made(
                    "school",
                    "/involvements/" + involvement + "/ending",
                    "{'id':'$','ending':{'reason':'moved','whyNoHandOver':'moved'}}");
        }
        assertThat(lines(preview("school", body)))
                .containsExactly(
                        "gp EDU EXISTENCE>FULL WIDENS 1-5",
                        "other-gp EDU EXISTENCE>FULL WIDENS 1-5");
        INVOLVEMENTS.add(concernKnownTo("gp"));
        INVOLVEMENTS.add(concernKnownTo("gp"));
        assertThat(lines(preview("school", body))).hasSize(2).first().asString().contains("5-10");
        INVOLVEMENTS.subList(0, 2).clear();
    }

    @Test
    void what_could_not_be_proposed_is_not_previewed() {
        var good = proposal("", "'school','gp'", row("EDU", "FULL"));
        refused(preview("school", "PUBLISHER", good), 403, "role.not-permitted");
        refused(preview("other-school", ADMIN, good), 422, "field.conflict");
        refused(preview("school", ADMIN, good.replace("EDU", "GOSSIP")), 422, "code.unknown");
        refused(preview("school", ADMIN, good.replace("'gp'", "'nobody'")), 422, "agency.unknown");
        refused(preview("school", ADMIN, good.replace("'title'", "'name'")), 422, "field.unknown");
        var version = created(send("school", "/agreements", good));
        var hidden = preview("other-school", ADMIN, next(version, "'other-school','gp'"));
        var absent = preview("other-school", ADMIN, next(id(), "'other-school','gp'"));
        refused(hidden, 404, "not-found");
        assertThat(hidden.body()).isEqualTo(absent.body());
        created(
                send(
                        "school",
                        "/agreements/" + version + "/declining",
                        "{'id':'%s','reason':'only tried'}".formatted(id())));
    }

    private static String next(String first, String parties) {
        var row = row("EDU", "FULL").replace("'agency':'school'", "'kind':'SCHOOL'");
        return proposal("'agreement':'" + first + "',", parties, row);
    }

    private static String row(String category, String level) {
        return ("{'giver':{'agency':'school'},'receiver':{'kind':'NHS_GP'},'purpose':'%s',"
                        + "'category':'%s','level':'%s'}")
                .formatted(CARE, category, level);
    }

    private static String proposal(String more, String parties, String row) {
        return """
        {'id':'%s',%s'title':'Attendance of patients',
         'document':{'reference':'Shelf 4','sha256':'%s'},'parties':[%s],'rows':[%s]}
        """
                .formatted(id(), more, "0123456789abcdef".repeat(4), parties, row);
    }

    private static JsonNode preview(String agency, String body) {
        var answer = preview(agency, ADMIN, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Hub-As-Of")).isPresent();
        return json(answer);
    }

    private static HttpResponse<String> preview(String agency, String role, String body) {
        return hub.post(agency, role, "/agreements/preview", body.replace('\'', '"'));
    }

    private static List<String> lines(JsonNode told) {
        return told.path("changes").valueStream().map(AgreementPreviewIT::line).toList();
    }

    private static String line(JsonNode change) {
        assertThat(change.path("purpose").asString()).isEqualTo(CARE);
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

    private static JsonNode listed(String agency) {
        return json(hub.get(agency, ADMIN, "/agreements", NOBODYS)).path("agreements");
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

    private static void end(String version) {
        created(
                send(
                        "school",
                        "/agreements/" + version + "/ending",
                        "{'id':'%s','reason':'over'}".formatted(id())));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    /** A child with a concern at the school, and how the practice comes to work with the child. */
    private static String concernKnownTo(String practice) {
        var child =
                made("school", "/subjects", "{'id':'$','content':{'ID':{'preferredName':'Ayla'}}}");
        made(
                "school",
                "/concerns",
                """
                {'id':'$','subjects':['%s'],
                 'content':{'EDU':{'onRoll':true},'RISK':{'summary':'See the plan'}}}
                """
                        .formatted(child));
        return made(
                "school",
                "/involvements",
                "{'id':'$','subject':'%s','agency':'%s','kind':'REGISTRATION'}"
                        .formatted(child, practice));
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

    private static HttpResponse<String> send(String agency, String path, String body) {
        return post(agency, ADMIN, path, body);
    }

    private static HttpResponse<String> post(String agency, String role, String path, String body) {
        return hub.post(agency, role, path, body.replace('\'', '"').replace("$", id()));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
