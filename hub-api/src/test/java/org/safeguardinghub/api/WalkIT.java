package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One concern, all the way: published once, ruled on for each reader, recalled, audited. */
class WalkIT {
    private static final String CARE = "CHILD_PROTECTION";
    private static final Set<String> VARYING = Set.of("date", "hub-as-of");

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static String child;
    private static String concern;

    @BeforeAll
    static void a_school_raises_a_concern() throws Exception {
        hub = new HubWithBroker(folder);
        register("school", "SCHOOL", "E08000021");
        register("csc", "LA_CSC", "E08000021");
        register("gp", "NHS_GP", "E08000021");
        register("licensing", "LA_LICENSING", "E08000021");
        register("force", "POLICE", "E06000045");
        register("audit", "OVERSIGHT", "E08000021");
        register("far-audit", "OVERSIGHT", "E06000060");
        child = subject("school");
        concern = raise("school", child);
        involve(child, "csc");
        involve(child, "gp");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void each_reader_sees_what_the_rules_give() {
        assertThat(levels(read("school", concern)))
                .isEqualTo("ID=FULL NARR=FULL EDU=FULL META=FULL");
        assertThat(levels(read("csc", concern))).isEqualTo("ID=FULL NARR=FULL EDU=FULL META=FULL");
        var part = read("gp", concern);
        assertThat(levels(part)).isEqualTo("ID=FULL NARR=SUMMARY META=SUMMARY");
        assertThat(json(part).path("alsoHeld").asBoolean()).isTrue();
        assertThat(part.body()).contains("Please call").doesNotContain("came hungry", "Oak House");
        assertThat(read("licensing", concern).statusCode()).isEqualTo(404);
        assertThat(json(read("force", concern)).propertyNames())
                .containsExactlyInAnyOrder("held", "contactDesk", "rulingId");
    }

    @Test
    void a_command_takes_effect_once_however_often_and_from_wherever_it_is_sent() throws Exception {
        var id = UUID.randomUUID();
        var body = subjectBody(id, "Ada");
        List<Callable<HttpResponse<String>>> sends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sends.add(() -> hub.post("school", "PUBLISHER", "/subjects", body));
        }
        var statuses = new ArrayList<Integer>();
        var answers = new TreeSet<String>();
        try (var senders = Executors.newFixedThreadPool(8)) {
            for (Future<HttpResponse<String>> sent : senders.invokeAll(sends)) {
                statuses.add(sent.get().statusCode());
                answers.add(sent.get().body());
            }
        }
        assertThat(statuses).contains(201).containsOnly(200, 201);
        assertThat(answers).hasSize(1);
        assertThat(
                        hub.count(
                                "select count(*) from event_dedup where key = 'school/%s'"
                                        .formatted(id)))
                .isEqualTo(1);

        var other = hub.post("school", "PUBLISHER", "/subjects", subjectBody(id, "Bea"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).path("code").asString()).isEqualTo("command.id-reused");
        assertThat(hub.post("csc", "PUBLISHER", "/subjects", body).statusCode()).isEqualTo(201);
    }

    @Test
    void what_is_hidden_is_answered_like_what_is_not_there() {
        for (var path :
                List.of(
                        "/concerns/%s",
                        "/subjects/%s", "/subjects/%s/chronology", "/rulings/%s.0")) {
            var hidden = hub.get("licensing", "PUBLISHER", path.formatted(idFor(path)), CARE);
            var unknown =
                    hub.get("licensing", "PUBLISHER", path.formatted(UUID.randomUUID()), CARE);
            assertThat(hidden.statusCode()).as(path).isEqualTo(404);
            assertSame(path, hidden, unknown);
        }
        var naming =
                List.of(
                        "{'id':'%s','subjects':['%s'],'content':{}}",
                        "{'id':'%s','subject':'%s','kind':'ROLL'}");
        var paths = List.of("/concerns", "/involvements");
        for (int i = 0; i < paths.size(); i++) {
            var hidden = command("licensing", paths.get(i), naming.get(i), child);
            var unknown =
                    command("licensing", paths.get(i), naming.get(i), UUID.randomUUID().toString());
            assertThat(hidden.statusCode()).as(paths.get(i)).isEqualTo(404);
            assertSame(paths.get(i), hidden, unknown);
        }
    }

    @Test
    void a_refusal_reads_alike_for_hidden_and_unknown_and_has_no_second_ruling() {
        var hidden = json(read("licensing", concern)).path("rulingId").asString();
        var unknown =
                json(read("licensing", UUID.randomUUID().toString())).path("rulingId").asString();
        var why = json(hub.get("licensing", "PUBLISHER", "/rulings/" + hidden, CARE));
        var whyNot = json(hub.get("licensing", "PUBLISHER", "/rulings/" + unknown, CARE));
        assertThat(why.propertyNames()).containsExactlyElementsOf(whyNot.propertyNames());
        for (var field : List.of("held", "levels", "alsoHeld", "sentences", "purpose", "reader")) {
            assertThat(why.path(field)).as(field).isEqualTo(whyNot.path(field));
        }
        var second = hidden.replace(".0", ".1");
        assertThat(hub.get("licensing", "PUBLISHER", "/rulings/" + second, CARE).statusCode())
                .isEqualTo(404);
        assertThat(hub.get("gp", "PUBLISHER", "/rulings/" + hidden, CARE).statusCode())
                .isEqualTo(404);
        assertThat(json(hub.get("school", "PUBLISHER", "/rulings/" + hidden, CARE)).path("rules"))
                .isNotEmpty();
        assertThat(hub.get("audit", "AUDITOR", "/rulings/" + hidden, "AUDIT").statusCode())
                .isEqualTo(200);
        assertThat(hub.get("far-audit", "AUDITOR", "/rulings/" + hidden, "AUDIT").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_recall_binds_the_very_next_read() {
        var other = subject("school");
        var record = raise("school", other);
        for (int i = 0; i < 20; i++) {
            var share =
                    created(
                            command(
                                    "school",
                                    "PRACTITIONER",
                                    "/shares",
                                    "{'id':'%s','outcome':'SHARE','record':'%s','recipients':['force'],"
                                        + "'categories':['NARR'],'purposes':['CHILD_PROTECTION'],"
                                        + "'level':'FULL','basis':{'article6':'PUBLIC_TASK'},"
                                        + "'necessity':'n','proportionality':'p','informed':'LATER'}",
                                    record));
            assertThat(levels(read("force", record))).contains("NARR=FULL");
            var recalled =
                    command(
                            "school",
                            "PRACTITIONER",
                            "/shares/" + share + "/recall",
                            "{'id':'%s','reason':'%s'}",
                            "wrong force");
            assertThat(recalled.statusCode()).isEqualTo(201);
            assertThat(json(read("force", record)).path("held").asBoolean()).isTrue();
        }
    }

    @Test
    void an_agency_cannot_grant_itself_involvement() {
        var other = subject("school");
        var record = raise("school", other);
        var asserted =
                created(
                        command(
                                "gp",
                                "/involvements",
                                "{'id':'%s','subject':'%s','kind':'REGISTRATION'}",
                                other));
        assertThat(json(read("gp", record)).path("held").asBoolean()).isTrue();
        var confirm = "/involvements/" + asserted + "/confirmation";
        assertThat(command("gp", confirm, "{'id':'%s'}", "").statusCode()).isEqualTo(409);
        assertThat(command("csc", confirm, "{'id':'%s'}", "").statusCode()).isEqualTo(404);
        assertThat(command("school", confirm, "{'id':'%s'}", "").statusCode()).isEqualTo(201);
        assertThat(levels(read("gp", record))).isEqualTo("ID=FULL NARR=SUMMARY META=SUMMARY");
    }

    @Test
    void two_records_are_one_person_only_when_both_holders_say_so() {
        var other = subject("school");
        var record = raise("school", other);
        involve(other, "gp");
        var own = subject("gp");
        var link =
                created(
                        command(
                                "gp",
                                "/links",
                                "{'id':'%s','subject':'"
                                        + own
                                        + "','otherSubject':'%s',"
                                        + "'reason':'SAME_DETAILS'}",
                                other));
        assertThat(chronology("gp", own)).doesNotContain(record);
        var confirm = "/links/" + link + "/confirmation";
        assertThat(command("gp", confirm, "{'id':'%s'}", "").statusCode()).isEqualTo(409);
        assertThat(command("school", confirm, "{'id':'%s'}", "").statusCode()).isEqualTo(201);
        assertThat(chronology("gp", own)).contains(record, own, other);
    }

    @Test
    void lists_and_feeds_hold_what_an_agency_works_with_and_nothing_else() {
        var last =
                json(
                        command(
                                "school",
                                "/concerns",
                                "{'id':'%s','subjects':['%s'],'content':{}}",
                                child));
        var items = new ArrayList<String>();
        String cursor = null;
        do {
            var page =
                    json(
                            hub.get(
                                    "csc",
                                    "PUBLISHER",
                                    "/records?limit=1"
                                            + (cursor == null ? "" : "&cursor=" + cursor),
                                    CARE));
            page.path("items").forEach(item -> items.add(item.path("id").asString()));
            cursor = page.path("next").asString(null);
        } while (cursor != null);
        assertThat(items).contains(concern, child).doesNotHaveDuplicates();
        assertThat(json(hub.get("licensing", "PUBLISHER", "/records", CARE)).path("items"))
                .isEmpty();
        assertThat(hub.feed("licensing")).isEmpty();
        assertThat(hub.feed("far-audit")).isEmpty();
        assertThat(last.path("created").isString()).isTrue();
    }

    @Test
    void an_auditor_sees_decisions_of_its_areas_and_no_content() {
        var ruling = json(read("csc", concern)).path("rulingId").asString();
        var mine = awaitAudit("audit", ruling);
        assertThat(mine).contains(ruling).doesNotContain("came hungry", "Ayla");
        assertThat(hub.get("far-audit", "AUDITOR", "/audit/rulings?limit=200", "AUDIT").body())
                .doesNotContain(ruling);
        assertThat(hub.get("audit", "AUDITOR", "/concerns/" + concern, "AUDIT").statusCode())
                .isEqualTo(403);
    }

    @Test
    void before_anything_is_looked_up_the_purpose_must_be_allowed() {
        for (var purpose : List.of("EMERGENCY", "PATTERN", "AUDIT", "CURIOSITY")) {
            var answer = hub.get("csc", "PRACTITIONER", "/concerns/" + concern, purpose);
            assertThat(answer.statusCode()).as(purpose).isEqualTo(403);
            assertThat(json(answer).path("code").asString()).isEqualTo("purpose.not-permitted");
        }
        var stranger = hub.get("nobody-knows", "PUBLISHER", "/concerns/" + concern, CARE);
        assertThat(json(stranger).path("code").asString()).isEqualTo("agency.unknown-caller");
    }

    private static String awaitAudit(String agency, String ruling) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (true) {
            var list = hub.get(agency, "AUDITOR", "/audit/rulings?limit=200", "AUDIT").body();
            if (list.contains(ruling) || System.nanoTime() > deadline) {
                return list;
            }
            Thread.onSpinWait();
        }
    }

    private static void assertSame(
            String what, HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).as(what).isEqualTo(other.statusCode());
        assertThat(masked(one)).as(what).isEqualTo(masked(other));
        assertThat(headers(one)).as(what).isEqualTo(headers(other));
    }

    private static String masked(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"rulingId\":\"[^\"]*\"", "\"rulingId\":\"*\"");
    }

    private static List<String> headers(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !VARYING.contains(header.getKey()))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static String idFor(String path) {
        return path.startsWith("/subjects") ? child : concern;
    }

    private static String chronology(String agency, String subject) {
        return hub.get(agency, "PUBLISHER", "/subjects/" + subject + "/chronology", CARE).body();
    }

    private static HttpResponse<String> read(String agency, String record) {
        return hub.get(agency, "PUBLISHER", "/concerns/" + record, CARE);
    }

    private static String levels(HttpResponse<String> answer) {
        var levels = new ArrayList<String>();
        json(answer)
                .path("levels")
                .properties()
                .forEach(level -> levels.add(level.getKey() + "=" + level.getValue().asString()));
        return String.join(" ", levels);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    private static HttpResponse<String> command(
            String agency, String path, String body, String named) {
        return command(agency, "PUBLISHER", path, body, named);
    }

    private static HttpResponse<String> command(
            String agency, String role, String path, String body, String named) {
        return hub.post(
                agency, role, path, body.formatted(UUID.randomUUID(), named).replace('\'', '"'));
    }

    private static void register(String agency, String kind, String area) {
        created(
                command(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies",
                        "{'id':'%s','agency':'%s','name':'An agency','kind':'"
                                + kind
                                + "','areas':['"
                                + area
                                + "'],'desk':{'name':'Front door'}}",
                        agency));
    }

    private static String subjectBody(UUID id, String name) {
        return "{'id':'%s','content':{'ID':{'preferredName':'%s'}}}"
                .formatted(id, name)
                .replace('\'', '"');
    }

    private static String subject(String agency) {
        return created(
                hub.post(agency, "PUBLISHER", "/subjects", subjectBody(UUID.randomUUID(), "Ayla")));
    }

    private static String raise(String agency, String subject) {
        return created(
                command(
                        agency,
                        "/concerns",
                        "{'id':'%s','subjects':['%s'],'content':{'ID':{'preferredName':'Ayla'},"
                                + "'NARR':{'account':'came hungry','actionWanted':'Please call'},"
                                + "'EDU':{'setting':'Oak House'}}}",
                        subject));
    }

    private static void involve(String subject, String agency) {
        created(
                command(
                        "school",
                        "/involvements",
                        "{'id':'%s','subject':'%s','agency':'" + agency + "','kind':'REFERRAL'}",
                        subject));
    }
}
