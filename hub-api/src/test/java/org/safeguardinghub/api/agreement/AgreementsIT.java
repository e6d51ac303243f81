package org.safeguardinghub.api.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An agreement from its proposal to its end, and what each reader sees meanwhile. */
class AgreementsIT implements AnswersOwed {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CARE = "CHILD_PROTECTION";
    private static final String AUDIT = "AUDIT";
    private static final String ADMIN = "AGENCY_ADMIN";

    @TempDir static Path folder;
    static HubWithBroker hub;
    private static String child;
    private static String concern;

    @BeforeAll
    static void a_practice_may_know_that_something_is_held_on_education() throws Exception {
        hub = new HubWithBroker(folder);
        register("school", "SCHOOL");
        register("other-school", "SCHOOL");
        register("gp", "NHS_GP");
        register("licensing", "LA_LICENSING");
        register("audit", "OVERSIGHT");
        child =
                made(
                        "school",
                        "PUBLISHER",
                        "/subjects",
                        "{'id':'$','content':{'ID':{'preferredName':'Ayla'}}}");
        concern =
                made(
                        "school",
                        "PUBLISHER",
                        "/concerns",
                        """
                        {'id':'$','subjects':['%s'],
                         'content':{'EDU':{'onRoll':true},'RISK':{'summary':'See the plan'}}}
                        """
                                .formatted(child));
        made(
                "school",
                "PUBLISHER",
                "/involvements",
                "{'id':'$','subject':'%s','agency':'gp','kind':'REGISTRATION'}".formatted(child));
        assertThat(level("EDU")).isEqualTo("EXISTENCE");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void nothing_changes_before_every_party_approves_and_all_of_it_with_the_last_approval() {
        var version = proposed("'school','gp'", row("{'agency':'school'}", "EDU", "FULL"));
        assertThat(level("EDU")).isEqualTo("EXISTENCE");
        assertThat(state(version)).isEqualTo("PROPOSED");

        approved("gp", version);
        assertThat(level("EDU")).isEqualTo("FULL");
        assertThat(state(version)).isEqualTo("CONCLUDED");
        var ruling = json(read()).path("rulingId").asString();
        var why = json(hub.get("school", "PUBLISHER", "/rulings/" + ruling, CARE));
        assertThat(why.toString()).contains("agreement", version);

        ended("school", version);
        assertThat(level("EDU")).isEqualTo("EXISTENCE");
        assertThat(state(version)).isEqualTo("ENDED");
    }

    @Test
    void the_parties_find_what_waits_for_them() {
        var version = proposed("'school','gp'", row("{'agency':'school'}", "EDU", "FULL"));
        assertThat(waitingFor("gp")).contains(version);
        assertThat(waitingFor("school")).doesNotContain(version);
        approved("gp", version);
        assertThat(waitingFor("gp")).doesNotContain(version);
        ended("school", version);
        var declined = proposed("'school','gp'", row("{'agency':'school'}", "EDU", "FULL"));
        created(answer("gp", declined, "declining", "{'id':'$','reason':'not this year'}"));
        assertThat(waitingFor("gp")).doesNotContain(declined);
    }

    /** Which versions this administrator finds to wait for the own agency. */
    private static List<String> waitingFor(String agency) {
        return json(hub.get(agency, ADMIN, "/agreements", AUDIT))
                .path("agreements")
                .valueStream()
                .filter(
                        one ->
                                one.path("waitsFor")
                                        .valueStream()
                                        .anyMatch(party -> party.asString().equals(agency)))
                .map(one -> one.path("id").asString())
                .toList();
    }

    @Test
    void a_later_version_replaces_an_earlier_one_for_good() {
        var first = proposed("'school','gp'", row("{'agency':'school'}", "EDU", "FULL"));
        approved("gp", first);
        assertThat(level("EDU")).isEqualTo("FULL");

        var second = next("gp", first, row("{'agency':'school'}", "EDU", "SUMMARY"));
        approved("school", second);
        assertThat(level("EDU")).isEqualTo("SUMMARY");
        assertThat(json(agreement("gp", first)).path("replaced").asBoolean()).isTrue();

        var row = row("{'agency':'school'}", "EDU", "FULL");
        var third = next("school", first, row);
        assertThat(propose("gp", "'agreement':'" + first + "',", "'school','gp'", row).statusCode())
                .as("while the third waits")
                .isEqualTo(409);
        created(answer("gp", third, "declining", "{'id':'$','reason':'too much'}"));
        var fourth = next("school", first, row("{'agency':'school'}", "EDU", "SUMMARY"));
        assertThat(json(agreement("gp", fourth)).path("number").asInt()).isEqualTo(4);
        created(answer("school", fourth, "declining", "{'id':'$','reason':'not now'}"));

        assertThat(agreement("gp", second).body()).doesNotContain("clear");
        ended("gp", second);
        assertThat(json(agreement("gp", first)).path("replaced").asBoolean())
                .as("for good")
                .isTrue();
        assertThat(level("EDU")).as("the policy, and not the first version").isEqualTo("EXISTENCE");
    }

    @Test
    void an_agreement_takes_away_as_well() {
        var before = level("RISK");
        var version = proposed("'school','gp'", row("{'kind':'SCHOOL'}", "RISK", "NONE"));
        approved("gp", version);
        assertThat(before).isEqualTo("SUMMARY");
        assertThat(level("RISK")).isEqualTo("NONE");
        ended("gp", version);
        assertThat(level("RISK")).isEqualTo(before);
    }

    @Test
    void a_row_by_kind_gives_no_records_of_somebody_who_did_not_sign() {
        var version =
                proposed(
                        "other-school",
                        "'other-school','gp'",
                        row("{'kind':'SCHOOL'}", "EDU", "FULL"));
        approved("gp", version);
        assertThat(level("EDU")).isEqualTo("EXISTENCE");
        ended("gp", version);
    }

    @Test
    void an_agreement_is_no_involvement() {
        var version = proposed("'school','licensing'", rowTo("LA_LICENSING", "NARR", "FULL"));
        approved("licensing", version);
        assertThat(hub.get("licensing", "PUBLISHER", "/concerns/" + concern, CARE).statusCode())
                .as("C1: the most is existence, and here nothing was recorded in that category")
                .isEqualTo(404);
        ended("licensing", version);
    }

    @Test
    void who_is_no_party_finds_nothing_and_an_auditor_finds_everything() {
        var version = proposed("'school','gp'", row("{'agency':'school'}", "EDU", "FULL"));
        var hidden = agreement("licensing", version);
        var absent = agreement("licensing", UUID.randomUUID().toString());
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body());
        assertThat(answer("licensing", version, "approval", "{'id':'$'}").statusCode())
                .isEqualTo(404);
        assertThat(listed("licensing", ADMIN)).doesNotContain(version);
        assertThat(listed("gp", ADMIN)).contains(version);
        assertThat(listed("audit", "AUDITOR")).contains(version);

        var declining = "{'id':'$','reason':'not this year'}";
        assertThat(answer("gp", version, "declining", declining).statusCode()).isEqualTo(201);
        assertThat(state(version)).isEqualTo("DECLINED");
        assertThat(answer("gp", version, "approval", "{'id':'$'}").statusCode()).isEqualTo(409);
    }

    @Test
    void it_begins_and_ends_at_the_moments_that_were_agreed() throws Exception {
        var from = Instant.now().plusMillis(1_500);
        var until = from.plusMillis(1_500);
        var version =
                created(
                        propose(
                                "school",
                                "'from':'%s','until':'%s',".formatted(from, until),
                                "'school','gp'",
                                row("{'agency':'school'}", "EDU", "FULL")));
        approved("gp", version);
        assertThat(level("EDU")).isEqualTo("EXISTENCE");
        awaitMoment(from);
        assertThat(level("EDU")).isEqualTo("FULL");
        awaitMoment(until);
        assertThat(level("EDU")).isEqualTo("EXISTENCE");
    }

    private static void awaitMoment(Instant moment) throws InterruptedException {
        // it is the hub's own clock that has to pass it, and that cannot be moved here
        Thread.sleep(Math.max(0, moment.toEpochMilli() - System.currentTimeMillis()) + 50);
    }

    static String row(String giver, String category, String level) {
        return "{'giver':%s,'receiver':{'kind':'NHS_GP'},'purpose':'%s','category':'%s','level':'%s'}"
                .formatted(giver, CARE, category, level);
    }

    private static String rowTo(String kind, String category, String level) {
        return row("{'agency':'school'}", category, level).replace("NHS_GP", kind);
    }

    static String proposed(String parties, String row) {
        return proposed("school", parties, row);
    }

    private static String proposed(String by, String parties, String row) {
        return created(propose(by, "", parties, row));
    }

    private static String next(String by, String first, String row) {
        return created(propose(by, "'agreement':'" + first + "',", "'school','gp'", row));
    }

    private static HttpResponse<String> propose(
            String by, String more, String parties, String row) {
        var body =
                """
                {'id':'$',%s'title':'Attendance of patients',
                 'document':{'reference':'Shelf 4','sha256':'%s'},'parties':[%s],'rows':[%s]}
                """
                        .formatted(more, "0123456789abcdef".repeat(4), parties, row);
        return send(by, ADMIN, "/agreements", body);
    }

    static void approved(String by, String version) {
        created(answer(by, version, "approval", "{'id':'$'}"));
    }

    static void ended(String by, String version) {
        created(answer(by, version, "ending", "{'id':'$','reason':'the pilot is over'}"));
    }

    static HttpResponse<String> answer(String by, String version, String act, String body) {
        return send(by, ADMIN, "/agreements/" + version + "/" + act, body);
    }

    private static HttpResponse<String> agreement(String agency, String version) {
        return hub.get(agency, ADMIN, "/agreements/" + version, AUDIT);
    }

    private static String state(String version) {
        return json(agreement("school", version)).path("state").asString();
    }

    private static String listed(String agency, String role) {
        return hub.get(agency, role, "/agreements", AUDIT).body();
    }

    private static HttpResponse<String> read() {
        return hub.get("gp", "PUBLISHER", "/concerns/" + concern, CARE);
    }

    /** What the practice may see of the concern in this category, as its ruling says. */
    private static String level(String category) {
        var ruling = json(read()).path("rulingId").asString();
        var why = json(hub.get("school", "PUBLISHER", "/rulings/" + ruling, CARE));
        for (var one : why.path("categories")) {
            if (one.path("category").asString().equals(category)) {
                return one.path("level").asString();
            }
        }
        return "NONE";
    }

    private static void register(String agency, String kind) {
        made(
                "hub-operator",
                "HUB_ADMIN",
                "/agencies",
                """
                {'id':'$','agency':'%1$s','name':'%1$s','kind':'%2$s','areas':['E06000001'],
                 'desk':{'name':'Desk'},'credentials':[]}
                """
                        .formatted(agency, kind));
    }

    private static String made(String agency, String role, String path, String body) {
        return created(send(agency, role, path, body));
    }

    private static HttpResponse<String> send(String agency, String role, String path, String body) {
        var id = UUID.randomUUID().toString();
        return hub.post(agency, role, path, body.replace('\'', '"').replace("$", id));
    }

    static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
