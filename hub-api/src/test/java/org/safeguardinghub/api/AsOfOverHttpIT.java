package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Caseworker.json;
import static org.safeguardinghub.api.Caseworker.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What could have been seen then: by one's own people, of what they may see; by auditors. */
class AsOfOverHttpIT {
    private static final String ENOUGH = "{'id':'$','reason':'No longer needed'}";

    @TempDir static Path folder;
    private static Town town;
    private static Caseworker teacher;
    private static Caseworker socialWorker;
    private static Caseworker licensing;
    private static Caseworker officer;
    private static Caseworker auditor;
    private static Caseworker farAuditor;

    private String child;
    private String concern;

    @BeforeAll
    static void a_town_with_auditors() throws Exception {
        town = new Town(folder);
        town.register("audit", "OVERSIGHT", "E08000021");
        town.register("far-audit", "OVERSIGHT", "E06000045");
        teacher = person("school", "t.teacher");
        socialWorker = person("csc", "s.worker");
        licensing = person("licensing", "l.officer");
        officer = person("force", "o.officer");
        auditor = new Caseworker(town.hub, "audit", "AUDITOR", "a.auditor").asking("AUDIT");
        farAuditor = new Caseworker(town.hub, "far-audit", "AUDITOR", "f.auditor").asking("AUDIT");
    }

    @BeforeEach
    void a_child_whom_the_school_holds_and_children_s_services_know() {
        child = town.subject("school");
        concern = town.concern("school", child);
        town.involve("school", child, "csc");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static Caseworker person(String agency, String sub) {
        return new Caseworker(town.hub, agency, "PRACTITIONER", sub);
    }

    @Test
    void what_was_recorded_later_was_not_there() throws Exception {
        var before = moment();
        var later = town.concern("school", child);
        var after = moment();

        assertThat(seen(socialWorker, before).toString()).contains(concern).doesNotContain(later);
        assertThat(seen(socialWorker, after).toString()).contains(concern, later);
        var page = socialWorker.read(path(child, before, ""));
        assertThat(page.path("agency").asString()).isEqualTo("csc");
        assertThat(Instant.parse(page.path("knownAt").asString())).isEqualTo(before);
        assertThat(socialWorker.read("/as-of/subjects/" + child + "/chronology").path("items"))
                .as("now, where nothing is said")
                .hasSameSizeAs(socialWorker.read(present(child)).path("items"));
    }

    @Test
    void who_worked_with_the_child_only_later_knew_that_something_was_held() throws Exception {
        var before = moment();
        town.involve("school", child, "gp");
        var doctor = person("gp", "d.doctor");
        assertThat(doctor.read(present(child)).toString()).contains(concern);

        var then = seen(doctor, before);
        assertThat(then).hasSize(1);
        assertThat(then.getFirst().path("held").asBoolean()).isTrue();
        assertThat(then.toString()).doesNotContain(concern, child);
        assertThat(level(audited(auditor, "gp", before), concern)).isEqualTo("EXISTENCE");
        // as the hub knows now of then, which is another question
        assertThat(level(audited(auditor, "gp", moment()), concern)).isEqualTo("SUMMARY");
    }

    @Test
    void a_seal_hides_what_could_be_read_before_it_until_it_is_lifted() throws Exception {
        var before = moment();
        var seal = seal("'record':'" + concern + "'");
        var during = moment();
        assertThat(seen(socialWorker, before).toString()).doesNotContain(concern, "came hungry");
        assertThat(level(audited(auditor, "csc", before), concern)).isEqualTo("FULL");
        var shut = of(audited(auditor, "csc", during), concern);
        assertThat(shut.path("absent").asBoolean()).isTrue();
        assertThat(shut.at("/categories/0/rule").asString()).isEqualTo("G5");

        teacher.made("/restrictions/" + seal + "/ending", ENOUGH);
        assertThat(seen(socialWorker, before).toString()).contains(concern, "came hungry");
        assertThat(seen(socialWorker, during).toString()).doesNotContain(concern, "came hungry");
        assertThat(seen(socialWorker, moment()).toString()).contains(concern, "came hungry");
        assertThat(seen(teacher, during).toString()).contains("came hungry");
    }

    @Test
    void who_may_not_know_of_the_person_now_is_answered_as_for_nobody() throws Exception {
        var before = moment();
        seal("'subject':'" + child + "'");
        var nobody = UUID.randomUUID().toString();
        for (var who : List.of(socialWorker, licensing)) {
            assertSame(who.get(path(child, before, "")), who.get(path(nobody, before, "")));
            refused(404, "not-found", who.get(path(child, before, "")));
        }
        var refusal = json(socialWorker.get(path(child, before, ""))).path("rulingId").asString();
        var why = socialWorker.read("/rulings/" + refusal);
        assertThat(why.path("held").asBoolean(true)).isFalse();
        assertThat(why.toString()).contains(child).doesNotContain(concern, "G5");
    }

    @Test
    void an_undone_link_shows_nothing_of_the_other_any_more_but_to_auditors() throws Exception {
        var other = town.subject("csc");
        town.involve("csc", other, "school");
        var theirs = town.concern("csc", other);
        var apart = moment();
        var link =
                socialWorker.made(
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}"
                                .formatted(other, child));
        teacher.made("/links/" + link + "/confirmation", "{'id':'$'}");
        var joined = moment();
        assertThat(seen(teacher, apart).toString()).doesNotContain(theirs);
        assertThat(seen(teacher, joined).toString()).contains(theirs);

        teacher.made(
                "/links/" + link + "/undo",
                "{'id':'$','reason':'DIFFERENT_PERSONS'," + "'explanation':'two children'}");
        var undone = moment();
        assertThat(seen(teacher, joined).toString()).contains(concern).doesNotContain(theirs);
        assertThat(of(audited(auditor, "school", joined), theirs).path("absent").asBoolean())
                .isFalse();
        assertThat(audited(auditor, "school", undone).toString()).doesNotContain(theirs);
        assertThat(audited(auditor, "school", apart).toString()).doesNotContain(theirs);
    }

    @Test
    void a_recalled_share_gives_no_content_of_before_its_recall() throws Exception {
        var share =
                teacher.made(
                        "/shares",
                        ("{'id':'$','outcome':'PART','record':'%s','recipients':['force'],"
                                        + "'categories':['NARR'],'purposes':['CHILD_PROTECTION'],"
                                        + "'level':'FULL','basis':{'article6':'PUBLIC_TASK'},"
                                        + "'necessity':'x','proportionality':'x',"
                                        + "'informed':'LATER'}")
                                .formatted(concern));
        var shared = moment();
        assertThat(seen(officer, shared).toString()).contains("came hungry");

        teacher.made("/shares/" + share + "/recall", "{'id':'$','reason':'wrong'}");
        var recalled = moment();
        assertThat(seen(officer, shared).toString()).doesNotContain("came hungry", concern);
        assertThat(level(audited(auditor, "force", shared), concern)).isEqualTo("FULL");
        assertThat(level(audited(auditor, "force", recalled), concern)).isEqualTo("EXISTENCE");
    }

    @Test
    void a_later_correction_leaves_what_was_said_before_it() throws Exception {
        var before = moment();
        teacher.made(
                "/concerns/" + concern + "/corrections",
                "{'id':'$','reason':'FACTUALLY_WRONG','whatWasWrong':'w',"
                        + "'content':{'NARR':{'account':'came tired'}}}");
        var after = moment();

        var then = entry(seen(socialWorker, before), concern);
        assertThat(then.at("/content/NARR/account").asString()).isEqualTo("came hungry");
        assertThat(then.path("corrections")).isEmpty();
        var now = entry(seen(socialWorker, after), concern);
        assertThat(now.at("/content/NARR/account").asString()).isEqualTo("came tired");
        assertThat(now.at("/corrections/0/before/NARR/account").asString())
                .isEqualTo("came hungry");
    }

    @Test
    void a_name_that_was_told_later_is_protected_in_what_was_said_before() throws Exception {
        var said =
                town.made(
                        "school",
                        "PUBLISHER",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],"
                                + "'content':{'NARR':{'account':'Rosa Imberly rang'}}}",
                        child);
        var before = moment();
        teacher.made(
                "/concerns/" + said + "/corrections",
                "{'id':'$','reason':'OTHER','whatWasWrong':'w','content':{'NARR':{"
                        + "'people':[{'role':'NEIGHBOUR','name':'Rosa Imberly'}]}}}");

        assertThat(entry(read(socialWorker), said).toString()).doesNotContain("Rosa Imberly");
        var then = entry(seen(socialWorker, before), said);
        assertThat(then.at("/content/NARR/account").asString()).isEqualTo("[NEIGHBOUR] rang");
        assertThat(then.path("corrections")).isEmpty();
    }

    @Test
    void auditors_are_told_of_rulings_and_never_of_content() throws Exception {
        var then = moment();
        var ruling = of(audited(auditor, "csc", then), concern);
        assertThat(ruling.path("owner").asString()).isEqualTo("school");
        assertThat(ruling.at("/reader/agency").asString()).isEqualTo("csc");
        assertThat(Instant.parse(ruling.path("at").asString())).isEqualTo(then);
        assertThat(ruling.path("categories").findValuesAsString("rule")).contains("matrix");
        assertThat(ruling.path("lawfulBases")).isNotEmpty();
        assertThat(audited(auditor, "csc", then).toString())
                .doesNotContain("came hungry", "Ayla", "Oak House");

        var unwilling = auditor.read(path(child, then, "&agency=csc&purpose=EARLY_HELP_CIN"));
        assertThat(unwilling.path("purpose").asString()).isEqualTo("EARLY_HELP_CIN");
        assertThat(level(unwilling.path("items").valueStream().toList(), concern))
                .isEqualTo("EXISTENCE");
    }

    @Test
    void auditors_see_what_touches_their_areas_and_find_nobody_elsewhere() throws Exception {
        var then = moment();
        var nobody = UUID.randomUUID().toString();
        // their own areas' force looking elsewhere, and nothing of others
        assertThat(audited(farAuditor, "force", then).toString()).contains(concern);
        assertSame(
                farAuditor.get(path(child, then, "&agency=csc")),
                farAuditor.get(path(nobody, then, "&agency=csc")));
        refused(404, "not-found", farAuditor.get(path(child, then, "&agency=csc")));
        refused(404, "not-found", auditor.get(path(nobody, then, "&agency=csc")));
        refused(422, "agency.unknown", auditor.get(path(child, then, "&agency=no-such-agency")));
    }

    @Test
    void nobody_else_asks_for_another_agency_and_nobody_for_the_future() throws Exception {
        var then = moment();
        for (var asked : List.of(child, UUID.randomUUID().toString())) {
            refused(403, "role.not-permitted", teacher.get(path(asked, then, "&agency=csc")));
        }
        refused(403, "purpose.not-permitted", teacher.asking("AUDIT").get(path(child, then, "")));
        refused(
                403,
                "purpose.not-permitted",
                auditor.asking("CHILD_PROTECTION").get(path(child, then, "&agency=csc")));
        var ahead = Instant.now().plus(Duration.ofMinutes(1));
        for (var when : List.of("validAt=" + ahead, "knownAt=" + ahead)) {
            for (var who : List.of(teacher, licensing, auditor)) {
                var answer = who.get("/as-of/subjects/" + child + "/chronology?" + when);
                refused(422, "field.conflict", answer);
                assertThat(json(answer).at("/errors/0/field").asString())
                        .isEqualTo("/" + when.substring(0, when.indexOf('=')));
            }
        }
    }

    @Test
    void the_look_is_recorded_with_what_was_ruled_of_then_and_of_now() throws Exception {
        var then = moment();
        seen(socialWorker, then);
        audited(auditor, "csc", then);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> disclosures().toString().contains("AS_OF"));
        var look =
                disclosures().stream()
                        .filter(one -> one.path("exit").asString().equals("AS_OF"))
                        .filter(one -> one.path("agencies").path(0).asString().equals("csc"))
                        .findFirst()
                        .orElseThrow();
        assertThat(look.path("records").toString()).contains(concern);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> auditor.read("/looks").path("items").toString().contains("AS_OF"));
        assertThat(town.hub.count("select count(*) from event where name = 'answer.past-ruled'"))
                .isPositive();
    }

    @Test
    void pages_go_from_new_to_old_and_leave_nothing_out() throws Exception {
        town.concern("school", child);
        town.concern("school", child);
        var then = moment();
        town.concern("school", child);
        for (var who : List.of(socialWorker, auditor)) {
            var of = who.equals(auditor) ? "&agency=csc" : "";
            var whole = ids(who.read(path(child, then, of)));
            assertThat(whole).hasSize(4).contains(concern, child).doesNotHaveDuplicates();
            var paged = new ArrayList<String>();
            var page = who.read(path(child, then, of + "&limit=1"));
            paged.addAll(ids(page));
            while (page.has("next")) {
                var next = "&limit=1&cursor=" + page.path("next").asString();
                page = who.read(path(child, then, of + next));
                paged.addAll(ids(page));
            }
            assertThat(paged).isEqualTo(whole);
            var first = who.read(path(child, then, of + "&limit=1")).path("next").asString();
            var elsewhere = path(child, then.minusMillis(1), of + "&cursor=" + first);
            refused(422, "field.type", who.get(elsewhere));
        }
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(one -> one.path(one.has("record") ? "record" : "id").asString())
                .toList();
    }

    /** The clock's next moment, with nothing recorded at it. */
    private static Instant moment() throws InterruptedException {
        // of what comes before and after, nothing may carry the same instant: only time does that
        Thread.sleep(5);
        var now = Instant.now();
        // and for what comes after
        Thread.sleep(5);
        return now;
    }

    private static String present(String child) {
        return "/subjects/" + child + "/chronology";
    }

    private static String path(String child, Instant then, String more) {
        return "/as-of/subjects/%s/chronology?validAt=%s&knownAt=%s%s"
                .formatted(child, then, then, more);
    }

    private List<JsonNode> seen(Caseworker who, Instant then) {
        return who.read(path(child, then, "")).path("items").valueStream().toList();
    }

    private List<JsonNode> read(Caseworker who) {
        return who.read(present(child)).path("items").valueStream().toList();
    }

    private List<JsonNode> audited(Caseworker who, String agency, Instant then) {
        return who.read(path(child, then, "&agency=" + agency))
                .path("items")
                .valueStream()
                .toList();
    }

    private static JsonNode entry(List<JsonNode> entries, String record) {
        return entries.stream()
                .filter(one -> one.path("id").asString("").equals(record))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode of(List<JsonNode> rulings, String record) {
        return rulings.stream()
                .filter(one -> one.path("record").asString("").equals(record))
                .findFirst()
                .orElseThrow();
    }

    /** The level of the account. */
    private static String level(List<JsonNode> rulings, String record) {
        return of(rulings, record)
                .path("categories")
                .valueStream()
                .filter(one -> one.path("category").asString().equals("NARR"))
                .map(one -> one.path("level").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> disclosures() {
        return teacher.read("/subjects/" + child + "/disclosures?limit=200")
                .path("items")
                .valueStream()
                .toList();
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode());
        assertThat(masked(one)).isEqualTo(masked(other));
    }

    private static String masked(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"rulingId\":\"[^\"]*\"", "");
    }

    /** One that names the practice, and not children's services. */
    private static String seal(String about) {
        return teacher.made(
                "/restrictions",
                "{'id':'$','kind':'SEAL',%s,'agencies':['gp'],'reason':'x'}".formatted(about));
    }
}
