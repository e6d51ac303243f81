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

/** One person, whom two agencies let, reads what others could have seen of one child. */
class ReviewsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CONFIRMED = "{'id':'$'}";

    @TempDir static Path folder;
    private static Town town;
    private static Caseworker teacher;
    private static Caseworker socialWorker;
    private static Caseworker auditor;
    private static Caseworker admin;
    private static Caseworker reviewer;

    private String child;
    private String concern;
    private String working;
    private String review;

    @BeforeAll
    static void a_town_with_a_partnership() throws Exception {
        town = new Town(folder);
        town.register("audit", "OVERSIGHT", "E08000021");
        town.register("far-audit", "OVERSIGHT", "E06000045");
        teacher = new Caseworker(town.hub, "school", "PRACTITIONER", "t.teacher");
        socialWorker = new Caseworker(town.hub, "csc", "PRACTITIONER", "s.worker");
        auditor = new Caseworker(town.hub, "audit", "AUDITOR", "a.auditor").asking("AUDIT");
        admin = new Caseworker(town.hub, "csc", "AGENCY_ADMIN", "c.admin").asking("AUDIT");
        reviewer = new Caseworker(town.hub, "far-audit", "AUDITOR", "r.reviewer").asking("AUDIT");
    }

    @BeforeEach
    void a_child_and_a_review() {
        child = town.subject("school");
        concern =
                town.made(
                        "school",
                        "PUBLISHER",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'came hungry'},"
                                + "'EDU':{'setting':'Oak House'},'ADDR':{'line1':'1 Elm Row'}}}",
                        child);
        working =
                teacher.made(
                        "/involvements",
                        "{'id':'$','subject':'%s','agency':'csc','kind':'REFERRAL'}"
                                .formatted(child));
        review = granted();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void a_reviewer_reads_what_an_agency_could_see_then_with_its_rulings() throws Exception {
        var then = moment();
        var own = of(socialWorker.read(past(then, "")), "id");
        var audited = of(auditor.read(past(then, "&agency=csc")), "record");
        assertThat(own.at("/content/NARR/account").asString()).isEqualTo("came hungry");
        teacher.made(
                "/involvements/" + working + "/ending",
                "{'id':'$','ending':{'reason':'moved','whyNoHandOver':'moved'}}");
        assertThat(socialWorker.read(past(then, "")).toString()).doesNotContain("came hungry");

        var line = line(then, "csc");
        assertThat(line.path("ruling")).isEqualTo(audited);
        assertThat(line.at("/entry/content/NARR")).isEqualTo(own.at("/content/NARR"));
        assertThat(line.at("/entry/content/EDU")).isEqualTo(own.at("/content/EDU"));
        var page = reviewer.read(reviewed(then, "csc"));
        assertThat(page.path("review").asString()).isEqualTo(review);
        assertThat(page.path("agency").asString()).isEqualTo("csc");
        assertThat(Instant.parse(page.path("knownAt").asString())).isEqualTo(then);
    }

    @Test
    void what_was_corrected_later_reads_as_it_was_said() throws Exception {
        var then = moment();
        teacher.made(
                "/concerns/" + concern + "/corrections",
                "{'id':'$','reason':'FACTUALLY_WRONG','whatWasWrong':'w',"
                        + "'content':{'NARR':{'account':'came tired'}}}");
        assertThat(account(line(then, "csc"))).isEqualTo("came hungry");
        assertThat(account(line(moment(), "csc"))).isEqualTo("came tired");
    }

    @Test
    void where_somebody_lives_stays_closed_and_it_is_said_so() throws Exception {
        var line = line(moment(), "school");
        assertThat(line.at("/entry/levels").has("ADDR")).isFalse();
        assertThat(line.toString()).contains("came hungry").doesNotContain("Elm Row");
        assertThat(withheld(line)).containsExactly("ADDR");
        var then = moment();
        teacher.made(
                "/restrictions",
                "{'id':'$','kind':'WHEREABOUTS','record':'%s','categories':['EDU'],'reason':'x'}"
                        .formatted(concern));
        assertThat(withheld(line(then, "school"))).containsExactly("EDU", "ADDR");
        assertThat(line(then, "school").toString()).doesNotContain("Oak House");
    }

    @Test
    void what_is_sealed_is_ruled_on_and_not_opened_until_the_seal_names_the_reviewers_agency()
            throws Exception {
        var then = moment();
        var seal = seal("gp");
        var line = line(then, "csc");
        assertThat(line.has("entry")).isFalse();
        assertThat(line.at("/ruling/absent").asBoolean()).isFalse();
        assertThat(line.at("/withheld/0/rule").asString()).isEqualTo("G5");
        assertThat(line.toString()).doesNotContain("came hungry", "Oak House");

        teacher.made("/restrictions/" + seal + "/ending", "{'id':'$','reason':'Settled'}");
        seal("far-audit");
        assertThat(account(line(then, "csc"))).isEqualTo("came hungry");
    }

    @Test
    void whom_the_child_excluded_is_told_of_nothing() throws Exception {
        var then = moment();
        teacher.made(
                "/restrictions",
                "{'id':'$','kind':'EXCLUSION','subject':'%s','person':'r.reviewer','reason':'x'}"
                        .formatted(child));
        assertThat(reviewer.read(reviewed(then, "csc")).path("items")).isEmpty();
    }

    @Test
    void without_a_grant_for_just_that_there_is_nothing() throws Exception {
        var then = moment();
        var unknown = reviewer.get(reviewed(then, "csc", UUID.randomUUID().toString()));
        refused(404, "not-found", unknown);
        var colleague = new Caseworker(town.hub, "far-audit", "AUDITOR", "c.colleague");
        var other = town.subject("school");
        var elsewhere = reviewed(then, "csc").replace(child, other);
        var asked = asked(List.of("csc", "school"));
        for (var answer :
                List.of(
                        auditor.get(reviewed(then, "csc")),
                        colleague.asking("AUDIT").get(reviewed(then, "csc")),
                        reviewer.get(elsewhere),
                        reviewer.get(reviewed(then, "gp")),
                        reviewer.get(reviewed(Instant.parse("2025-06-01T00:00:00Z"), "csc")),
                        reviewer.get(reviewed(then, "csc", asked)),
                        reviewer.get(reviewed(then, "csc", child)))) {
            assertSame(answer, unknown);
        }
        refused(403, "role.not-permitted", socialWorker.get(reviewed(then, "csc")));
        assertThat(reviewer.get(past(then, "&agency=school")).statusCode())
                .as("as the auditor of another area without it")
                .isEqualTo(404);
    }

    @Test
    void what_was_recorded_after_the_days_of_a_review_is_not_there_for_it() throws Exception {
        var day = moment();
        teacher.made(
                "/concerns/" + concern + "/corrections",
                "{'id':'$','reason':'FACTUALLY_WRONG','whatWasWrong':'w',"
                        + "'content':{'NARR':{'account':'came tired'}}}");
        var later = moment();
        var days = asked(List.of("csc", "school"), day.plusMillis(1).toString());
        admin.made("/review-grants/" + days + "/approval", CONFIRMED);
        var within = reviewed(day, "csc", days);
        assertThat(reviewer.read(within).toString())
                .contains("came hungry")
                .doesNotContain("came tired");

        var unknown = reviewer.get(reviewed(day, "csc", UUID.randomUUID().toString()));
        for (var known : List.of("&knownAt=" + later, "")) {
            var asked = within.replace("&knownAt=" + day, known);
            assertThat(asked).isNotEqualTo(within);
            assertSame(reviewer.get(asked), unknown);
        }
        assertThat(reviewer.get(reviewed(later, "csc")).body())
                .as("control: a review whose days go on")
                .contains("came tired");
    }

    @Test
    void what_is_withdrawn_shows_nothing_to_the_next_read() throws Exception {
        var then = moment();
        assertThat(account(line(then, "csc"))).isEqualTo("came hungry");
        auditor.made("/review-grants/" + review + "/withdrawal", "{'id':'$','reason':'Finished'}");
        var unknown = reviewer.get(reviewed(then, "csc", UUID.randomUUID().toString()));
        assertSame(reviewer.get(reviewed(then, "csc")), unknown);
        admin.refused(
                409,
                "review-grant.over",
                "/review-grants/" + review + "/withdrawal",
                "{'id':'$','reason':'Finished'}");
        assertThat(told(teacher).at("/codes/state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void the_reviewed_and_the_holders_are_told_and_nobody_else() throws Exception {
        var notice = told(teacher);
        assertThat(notice.at("/content/META/reference").asString()).isEqualTo("RR 2026/3");
        assertThat(notice.at("/content/META/reviewer").asString()).isEqualTo("r.reviewer");
        assertThat(notice.at("/codes/authority").asString()).isEqualTo("RAPID_REVIEW");
        assertThat(notice.at("/codes/yourView").asString()).isEqualTo("READ");
        assertThat(notice.toString()).doesNotContain("csc");
        var system = new Caseworker(town.hub, "csc", "PUBLISHER", "c.system");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                feed(system).contains("review-grant.recorded.v1")
                                        && told(feed(system)));
        var unknown = "/review-grants/" + UUID.randomUUID();
        for (var agency : List.of("gp", "licensing", "force")) {
            var nobody = new Caseworker(town.hub, agency, "PRACTITIONER", "n.obody");
            assertSame(nobody.get("/review-grants/" + review), nobody.get(unknown));
        }
        seal("school");
        assertSame(socialWorker.get("/review-grants/" + review), socialWorker.get(unknown));
    }

    @Test
    void it_takes_two_agencies_and_those_who_take_part_can_read_how_far_it_is() {
        var asked = asked(List.of("school"));
        var approval = "/review-grants/" + asked + "/approval";
        for (var agency : List.of("school", "gp", "force", "far-audit")) {
            var other = new Caseworker(town.hub, agency, "AGENCY_ADMIN", "o.ther");
            other.refused(404, "not-found", approval, CONFIRMED);
            refused(404, "not-found", other.asking("AUDIT").get("/audit/review-grants/" + asked));
        }
        for (var person : List.of("a.auditor", "r.reviewer")) {
            new Caseworker(town.hub, "csc", "AGENCY_ADMIN", person)
                    .refused(409, "review-grant.second-person", approval, CONFIRMED);
        }
        for (var who : List.of(auditor, admin, reviewer)) {
            var body = who.read("/audit/review-grants/" + asked);
            assertThat(body.path("state").asString()).isEqualTo("ASKED");
            assertThat(body.path("reason").asString()).isEqualTo("Hurt in another town");
        }
        admin.made(approval, CONFIRMED);
        var body = reviewer.read("/audit/review-grants/" + asked);
        assertThat(body.path("state").asString()).isEqualTo("APPROVED");
        assertThat(body.path("approvedBy").asString()).isEqualTo("csc");
    }

    @Test
    void a_review_that_waits_is_the_work_of_whoever_may_approve_it_and_names_no_child() {
        var asked = asked(List.of("school"));
        assertThat(waiting("csc")).contains(asked).doesNotContain(review, child, "r.reviewer");
        for (var agency : List.of("school", "gp", "force", "far-audit", "audit")) {
            assertThat(waiting(agency)).as(agency).doesNotContain(asked);
        }
        admin.made("/review-grants/" + asked + "/approval", CONFIRMED);
        assertThat(waiting("csc")).doesNotContain(asked);
        var declined = asked(List.of("school"));
        assertThat(waiting("csc")).contains(declined);
        admin.made("/review-grants/" + declined + "/withdrawal", "{'id':'$','reason':'Not ours'}");
        assertThat(waiting("csc")).doesNotContain(declined);
    }

    private static String waiting(String agency) {
        var answer = town.hub.get(agency, "AGENCY_ADMIN", "/work/review-grants", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void each_look_is_recorded_with_the_grant_and_what_was_opened() throws Exception {
        line(moment(), "csc");
        await().atMost(PATIENCE).until(() -> looks().size() == 1);
        var look = looks().getFirst();
        assertThat(look.path("records").toString()).contains(concern);
        assertThat(look.path("highest").asString()).isEqualTo("FULL");
        assertThat(look.path("purposes").toString()).contains("AUDIT");
        assertThat(town.hub.count("select count(*) from event where name = 'answer.past-ruled'"))
                .isPositive();
    }

    @Test
    void pages_leave_nothing_out() throws Exception {
        town.concern("school", child);
        var then = moment();
        var whole = records(reviewer.read(reviewed(then, "csc")));
        assertThat(whole).hasSize(4).doesNotHaveDuplicates();
        var paged = new ArrayList<String>();
        var page = reviewer.read(reviewed(then, "csc") + "&limit=1");
        paged.addAll(records(page));
        while (page.has("next")) {
            var next = "&limit=1&cursor=" + page.path("next").asString();
            page = reviewer.read(reviewed(then, "csc") + next);
            paged.addAll(records(page));
        }
        assertThat(paged).isEqualTo(whole);
    }

    /** Of the agency's feed, whether it tells of this review. */
    private boolean told(String feed) {
        return feed.contains(review);
    }

    private static String feed(Caseworker system) {
        return system.read("/feed?limit=100").toString();
    }

    private JsonNode told(Caseworker who) {
        return who.read("/review-grants/" + review);
    }

    private List<JsonNode> looks() {
        return teacher.read("/subjects/" + child + "/disclosures?limit=200")
                .path("items")
                .valueStream()
                .filter(one -> one.path("exit").asString().equals("AS_OF"))
                .filter(one -> one.path("agencies").path(0).asString().equals("far-audit"))
                .toList();
    }

    private String granted() {
        var asked = asked(List.of("csc", "school"));
        admin.made("/review-grants/" + asked + "/approval", CONFIRMED);
        return asked;
    }

    private String asked(List<String> agencies) {
        return asked(agencies, "2126-01-01T00:00:00Z");
    }

    private String asked(List<String> agencies, String until) {
        return auditor.made(
                "/review-grants",
                ("{'id':'$','subject':'%s','reviewer':{'agency':'far-audit',"
                                + "'account':'r.reviewer'},'agencies':['%s'],"
                                + "'from':'2026-01-01T00:00:00Z','until':'%s',"
                                + "'expires':'%s','authority':'RAPID_REVIEW',"
                                + "'reference':'RR 2026/3','reason':'Hurt in another town'}")
                        .formatted(
                                child,
                                String.join("','", agencies),
                                until,
                                Instant.now().plus(Duration.ofDays(30))));
    }

    private static String seal(String named, String record) {
        return teacher.made(
                "/restrictions",
                "{'id':'$','kind':'SEAL','subject':'%s','agencies':['school','%s'],'reason':'x'}"
                        .formatted(record, named)
                        .replace("'school','school'", "'school'"));
    }

    private String seal(String named) {
        return seal(named, child);
    }

    private static List<String> records(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(one -> one.at("/ruling/record").asString())
                .toList();
    }

    private static List<String> withheld(JsonNode line) {
        return line.path("withheld")
                .valueStream()
                .map(one -> one.path("category").asString())
                .toList();
    }

    private static String account(JsonNode line) {
        return line.at("/entry/content/NARR/account").asString("");
    }

    /** Of the concern. */
    private JsonNode line(Instant then, String agency) {
        return reviewer.read(reviewed(then, agency))
                .path("items")
                .valueStream()
                .filter(one -> one.at("/ruling/record").asString().equals(concern))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode of(JsonNode page, String id) {
        return page.path("items")
                .valueStream()
                .filter(one -> one.path(id).asString("").equals(concern))
                .findFirst()
                .orElseThrow();
    }

    private String reviewed(Instant then, String agency) {
        return reviewed(then, agency, review);
    }

    private String reviewed(Instant then, String agency, String grant) {
        return past(then, "&agency=" + agency + "&review=" + grant);
    }

    private String past(Instant then, String more) {
        return "/as-of/subjects/%s/chronology?validAt=%s&knownAt=%s%s"
                .formatted(child, then, then, more);
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

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode()).isEqualTo(404);
        assertThat(masked(one)).isEqualTo(masked(other));
    }

    private static String masked(HttpResponse<String> answer) {
        return json(answer).toString().replaceAll("\"rulingId\":\"[^\"]*\"", "");
    }
}
