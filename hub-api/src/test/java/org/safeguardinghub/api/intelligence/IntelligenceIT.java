package org.safeguardinghub.api.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From what a partner tells the police to what others may read of it. */
class IntelligenceIT {
    private static final String INTEL = "INTELLIGENCE";
    private static final String PRESENT = "'grade':{'3x5x2':{'source':'2','information':'C',";
    private static final String GRADE_P = PRESENT + "'handling':'P'}}";
    private static final String GRADE_C = PRESENT + "'handling':'C'}}";
    private static final String HISTORIC =
            "'grade':{'5x5x5':{'source':'B','information':'2','handling':'1'}}";
    private static final String ONE_SOURCE =
            "'provenance':[{'origin':'inf-1','root':'src-7'},{'origin':'inf-2','root':'src-7'}]";

    private static final String REVIEW =
            "{'id':'$','outcome':'KEPT','reviewBy':'2126-03-01T09:30:00Z','reason':'still so'}";
    private static final Map<String, String> LATER =
            Map.of(
                    "regrading", regrading(GRADE_P),
                    "review", REVIEW,
                    "sanitised-product", product("a.sergeant", ""));

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static Sender sender;
    private static String child;
    private static String known;

    @BeforeAll
    static void two_agencies_hold_a_child() throws Exception {
        hub = new HubWithBroker(folder);
        sender = new Sender(hub);
        sender.register("school", "SCHOOL");
        sender.register("csc", "LA_CSC");
        sender.register("licensing", "LA_LICENSING");
        sender.register("force", "POLICE");
        sender.register("far-force", "POLICE");
        sender.register("nca", "NCA");
        child = sender.subject("school");
        known = sender.subject("force");
        for (var agency : List.of("csc", "nca", "licensing")) {
            sender.involve("force", known, agency);
        }
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void sr22_any_agency_tells_the_police_and_police_alone_grade_it() {
        var told = tell();
        var seen = found(read("force", "PUBLISHER", told));
        assertThat(seen.path("recordType").asString()).isEqualTo("PARTNER_INFORMATION");
        assertThat(seen.at("/content/NARR/account").asString()).isEqualTo("a car at the gate");
        assertThat(seen.at("/codes/state").asString()).isEqualTo("RECEIVED");

        var grading = grading(GRADE_P);
        refused(post("school", told, "grading", grading), 409, "intelligence.police-grade", "");
        refused(post("far-force", told, "grading", grading), 404, "not-found", "");
        refused(
                sender.post("force", "PRACTITIONER", path(told, "grading"), grading),
                403,
                "role.not-permitted",
                "");
        var report = made(post("force", told, "grading", grading));
        assertThat(report).isNotEqualTo(told);
        assertThat(found(read("force", INTEL, report)).at("/codes/source").asString())
                .isEqualTo("2");

        var after = read("school", "PUBLISHER", told);
        assertThat(found(after).at("/codes/state").asString()).isEqualTo("GRADED");
        assertThat(after.body()).doesNotContain(report, "3x5x2");
        refused(post("force", told, "grading", grading), 409, "intelligence.already-graded", "");
        LATER.forEach(
                (later, body) -> refused(post("force", told, later, body), 404, "not-found", ""));
    }

    @Test
    void sr22_partners_neither_grade_what_they_tell_nor_record_reports() {
        var graded = information().replace("'type'", grading(GRADE_P, "'type'"));
        refused(
                sender.post("school", INTEL, "/intelligence", graded),
                422,
                "field.conflict",
                "/grading");
        refused(
                sender.post("school", INTEL, "/intelligence", report(child, null)),
                422,
                "intelligence.police-only",
                "/type");
        refused(
                sender.post("force", "PUBLISHER", "/intelligence", report(known, GRADE_P)),
                403,
                "role.not-permitted",
                "");
        refused(
                sender.post(
                        "school",
                        "PUBLISHER",
                        "/intelligence",
                        information().replace("'NARR':{", "'INTEL':{'product':'x'},'NARR':{")),
                422,
                "field.conflict",
                "/content/INTEL");
        refused(
                sender.post(
                        "school",
                        "PUBLISHER",
                        "/intelligence",
                        information().replace("'force'", "'csc'")),
                422,
                "field.conflict",
                "/sentTo");
    }

    @Test
    void a_raw_report_is_for_the_intelligence_staff_of_its_owner_alone() {
        var report = recorded(GRADE_P);
        assertThat(found(read("force", INTEL, report)).at("/content/INTEL/report").asString())
                .isEqualTo("seen near the hostel");
        var unknown = read("csc", "PUBLISHER", UUID.randomUUID().toString());
        for (var other : List.of("force", "csc", "nca", "far-force")) {
            var answer = read(other, "PRACTITIONER", report);
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
            assertThat(masked(answer)).isEqualTo(masked(unknown));
        }
        assertThat(read("nca", INTEL, report).statusCode()).isEqualTo(404);
        assertThat(sender.get("csc", "PRACTITIONER", "/subjects/" + known + "/chronology").body())
                .contains(known)
                .doesNotContain(report);
        refused(
                sender.post("force", "PRACTITIONER", "/shares", share(report)),
                404,
                "not-found",
                "");
        var product = made(post("force", report, "sanitised-product", product("a.sergeant", "")));
        assertThat(sees("far-force", product)).isFalse();
        made(sender.post("force", "PRACTITIONER", "/shares", share(product)));
        assertThat(sees("far-force", product)).isTrue();
    }

    @Test
    void a_product_is_a_record_of_its_own_that_names_nothing_of_its_report() {
        var report = recorded(GRADE_P);
        refused(
                post("force", report, "sanitised-product", product("a.INTELLIGENCE", "")),
                422,
                "field.conflict",
                "/approver/sub");
        var product = made(post("force", report, "sanitised-product", product("a.sergeant", "")));

        var part = read("csc", "PRACTITIONER", product);
        assertThat(found(part).path("recordType").asString()).isEqualTo("INTELLIGENCE_PRODUCT");
        assertThat(found(part).at("/content/INTEL").toString())
                .isEqualTo("{\"summary\":\"a risk at a hostel\"}");
        assertThat(found(part).at("/codes/originator").asString()).isEqualTo("force");
        var whole = read("nca", "PRACTITIONER", product);
        assertThat(found(whole).at("/content/INTEL/product").asString())
                .isEqualTo("a child is at risk at a hostel");
        for (var answer : List.of(part, whole, read("force", INTEL, product))) {
            assertThat(answer.body())
                    .doesNotContain(report, "inf-1", "src-7", "a.sergeant", "seen near");
        }
        assertThat(read("licensing", "PRACTITIONER", product).statusCode()).isEqualTo(404);
        assertThat(read("force", INTEL, report).body()).contains(product, "a.sergeant");
    }

    /** The product comes after the report: whoever was to be told of that would have been. */
    @Test
    void feeds_tell_the_police_of_information_and_nobody_of_a_raw_report() {
        var told = tell();
        var report = recorded(GRADE_P);
        var product = made(post("force", report, "sanitised-product", product("a.sergeant", "")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            assertThat(feed("force")).contains(told, product);
                            assertThat(feed("nca")).contains(product);
                            assertThat(feed("csc")).contains(product);
                        });
        for (var agency : List.of("force", "nca", "csc", "far-force", "school", "licensing")) {
            assertThat(feed(agency)).as(agency).doesNotContain(report);
        }
        assertThat(feed("licensing")).doesNotContain(product);
    }

    @Test
    void nothing_stored_of_a_product_names_its_report() {
        var report = recorded(GRADE_P);
        var product = made(post("force", report, "sanitised-product", product("a.sergeant", "")));
        var tagged = "select count(*) from event where tags @> array['record:%s','record:%s']";
        assertThat(hub.count(tagged.formatted(report, product))).isZero();
        assertThat(hub.count(tagged.formatted(product, product))).isPositive();
        var naming = "position(convert_to('%s','UTF8') in payload) > 0";
        var all = "select count(*) from event where name <> 'answer.ruled' and ";
        assertThat(hub.count(all + naming.formatted(product))).isPositive();
        assertThat(hub.count(all + naming.formatted(report))).isPositive();
        assertThat(hub.count(all + naming.formatted(product) + " and " + naming.formatted(report)))
                .isZero();
    }

    @Test
    void conditions_decide_who_may_see_and_the_strictest_counts() {
        var report = recorded(GRADE_C);
        var inherited = made(post("force", report, "sanitised-product", product("b.sgt", "")));
        var named = handled(report, "'code':'C','conditions':[{'agencies':['csc']}]");
        var kinds = handled(report, "'code':'C','conditions':[{'kinds':['NCA']}]");
        var both =
                handled(report, "'code':'P','conditions':[{'agencies':['csc']},{'kinds':['NCA']}]");
        var red = handled(report, "'code':'P','conditions':[{'agencies':['nca']}],'tlp':'RED'");
        var strict = handled(report, "'code':'P','tlp':'AMBER_STRICT'");

        assertThat(sees("csc", inherited)).isFalse();
        assertThat(sees("csc", named)).isTrue();
        assertThat(sees("nca", named)).isFalse();
        assertThat(sees("csc", kinds)).isFalse();
        assertThat(sees("nca", kinds)).isTrue();
        assertThat(sees("csc", both)).isFalse();
        assertThat(sees("nca", both)).isFalse();
        assertThat(sees("nca", red)).isTrue();
        assertThat(sees("csc", red)).isFalse();
        assertThat(sees("nca", strict)).isFalse();
        for (var product : List.of(inherited, named, kinds, both, red, strict)) {
            assertThat(sees("force", product)).isTrue();
        }
        refused(
                post(
                        "force",
                        report,
                        "sanitised-product",
                        product(
                                "b.sgt",
                                ",'handling':{'code':'C','conditions':"
                                        + "[{'agencies':['csc','nobody-knows']}]}")),
                422,
                "agency.unknown",
                "/handling/conditions/0/agencies/1");
    }

    @Test
    void what_must_be_asked_first_travels_with_the_record() {
        var report = recorded(GRADE_P);
        var product =
                handled(
                        report,
                        "'code':'P','tlp':'AMBER','conditions':"
                                + "[{'askBeforeSharing':true,'askBeforeActing':true}]");
        var markings = found(read("nca", "PRACTITIONER", product)).path("markings");
        assertThat(markings.path("handling").toString())
                .isEqualTo(
                        "[\"NO_ACTION_WITHOUT_CONSULTATION\",\"NO_SHARING_WITHOUT_ORIGINATOR\","
                                + "\"P\"]");
        assertThat(markings.path("sensitivity").toString())
                .isEqualTo("[\"OFFICIAL_SENSITIVE\",\"TLP_AMBER\"]");
    }

    @Test
    void a_grade_is_kept_in_its_scheme_and_earlier_ones_stay() {
        var report = recorded(HISTORIC);
        var first = found(read("force", INTEL, report)).path("codes");
        assertThat(first.path("scheme").asString()).isEqualTo("5x5x5");
        assertThat(first.path("source").asString()).isEqualTo("B");
        assertThat(first.path("handling").asString()).isEqualTo("1");

        var both = HISTORIC.replace("'grade':{", GRADE_P.substring(0, GRADE_P.length() - 1) + ",");
        refused(
                post("force", report, "regrading", regrading(both)),
                422,
                "field.conflict",
                "/grading/grade");
        refused(
                post(
                        "force",
                        report,
                        "regrading",
                        regrading(GRADE_P.replace("'source':'2'", "'source':'B'"))),
                422,
                "field.type",
                "/grading/grade/3x5x2/source");
        refused(
                post("force", report, "grading", grading(GRADE_P)),
                409,
                "intelligence.already-graded",
                "");

        made(post("force", report, "regrading", regrading(GRADE_C)));
        var now = found(read("force", INTEL, report));
        assertThat(now.at("/codes/scheme").asString()).isEqualTo("3x5x2");
        var part = now.path("history").path(0);
        assertThat(part.path("event").asString()).isEqualTo("intelligence.regraded");
        assertThat(part.at("/content/INTEL/reason").asString()).isEqualTo("confirmed since");
        made(post("force", report, "regrading", regrading(GRADE_P)));
        assertThat(gradesOf(found(read("force", INTEL, report)))).containsExactly("C", "P");
    }

    @Test
    void an_ungraded_report_is_graded_once_and_makes_no_product_before() {
        var report = recorded(null);
        assertThat(found(read("force", INTEL, report)).at("/codes/state").asString())
                .isEqualTo("UNGRADED");
        refused(
                post("force", report, "sanitised-product", product("b.sgt", "")),
                409,
                "intelligence.not-graded",
                "");
        refused(
                post("force", report, "regrading", regrading(GRADE_P)),
                409,
                "intelligence.not-graded",
                "");
        refused(post("far-force", report, "grading", grading(GRADE_P)), 404, "not-found", "");
        assertThat(made(post("force", report, "grading", grading(GRADE_P)))).isEqualTo(report);
        var product = made(post("force", report, "sanitised-product", product("b.sgt", "")));
        refused(
                post("force", product, "regrading", regrading(GRADE_P)),
                409,
                "intelligence.is-product",
                "");
    }

    @Test
    void one_source_told_twice_is_one_source() {
        assertThat(sources(recorded(GRADE_P))).isEqualTo("1");
        var two = report(known, GRADE_P).replace("'inf-2','root':'src-7'", "'inf-2'");
        assertThat(sources(made(sender.post("force", INTEL, "/intelligence", two)))).isEqualTo("2");
    }

    @Test
    void nothing_above_official_sensitive_comes_in() {
        var report = recorded(GRADE_P);
        for (var marking : List.of("SECRET", "TOP_SECRET")) {
            var marked = ",'marking':'" + marking + "'}";
            var before = stored();
            refused(
                    sender.post(
                            "school", "PUBLISHER", "/intelligence", with(information(), marked)),
                    422,
                    "intelligence.marking-too-high",
                    "/marking");
            refused(
                    sender.post(
                            "force", INTEL, "/intelligence", with(report(known, GRADE_P), marked)),
                    422,
                    "intelligence.marking-too-high",
                    "/marking");
            for (var command : List.of("grading", "regrading", "sanitised-product")) {
                var body =
                        switch (command) {
                            case "grading" -> grading(GRADE_P);
                            case "regrading" -> regrading(GRADE_P);
                            default -> product("b.sgt", "");
                        };
                refused(
                        post("force", report, command, with(body, marked)),
                        422,
                        "intelligence.marking-too-high",
                        "/marking");
            }
            assertThat(stored()).isEqualTo(before);
        }
        var accepted = with(information(), ",'marking':'OFFICIAL'}");
        var told = made(sender.post("school", "PUBLISHER", "/intelligence", accepted));
        assertThat(
                        found(read("school", "PUBLISHER", told))
                                .at("/markings/sensitivity/0")
                                .asString())
                .isEqualTo("OFFICIAL");
    }

    @Test
    void what_has_aged_is_marked_until_somebody_looks_again() {
        var report = recorded(GRADE_P);
        var soon = ",'reviewBy':'" + Instant.now().plusSeconds(2) + "'}";
        var product =
                made(post("force", report, "sanitised-product", with(product("b.sgt", ""), soon)));
        assertThat(found(read("nca", "PRACTITIONER", product)).path("stale").asBoolean(false))
                .isFalse();
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                found(read("nca", "PRACTITIONER", product))
                                        .path("stale")
                                        .asBoolean(false));
        refused(
                post("force", product, "review", REVIEW.replace("2126", "2026")),
                422,
                "field.conflict",
                "/reviewBy");
        made(post("force", product, "review", REVIEW));
        var now = found(read("nca", "PRACTITIONER", product));
        assertThat(now.path("stale").asBoolean(false)).isFalse();
        assertThat(now.at("/codes/review").asString()).isEqualTo("KEPT");
    }

    private static String tell() {
        return made(sender.post("school", "PUBLISHER", "/intelligence", information()));
    }

    private static String information() {
        return "{'id':'$','type':'PARTNER_INFORMATION','subjects':['%s'],'sentTo':'force',"
                        .formatted(child)
                + "'content':{'NARR':{'account':'a car at the gate'}}}";
    }

    private static String recorded(@Nullable String grade) {
        return made(sender.post("force", INTEL, "/intelligence", report(known, grade)));
    }

    private static String report(String subject, @Nullable String grade) {
        return "{'id':'$',%s'type':'INTELLIGENCE','subjects':['%s'],'report':'seen near the hostel'}"
                .formatted(grade == null ? "" : grading(grade, ""), subject);
    }

    private static String grading(String grade, String then) {
        return "'grading':{" + grade + "," + ONE_SOURCE + "}," + then;
    }

    private static String grading(String grade) {
        return "{'id':'$'," + grading(grade, "'report':'from a partner'") + "}";
    }

    private static String regrading(String grade) {
        return "{'id':'$'," + grading(grade, "'reason':'confirmed since'") + "}";
    }

    private static String product(String by, String more) {
        return ("{'id':'$','text':'a child is at risk at a hostel','summary':'a risk at a hostel',"
                        + "'approver':{'sub':'%s','name':'A Sergeant'}%s}")
                .formatted(by, more);
    }

    private static String share(String record) {
        return ("{'id':'$','outcome':'SHARE','record':'%s','recipients':['far-force'],"
                        + "'categories':['INTEL'],'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'necessity':'n',"
                        + "'proportionality':'p','informed':'LATER'}")
                .formatted(record);
    }

    private static String handled(String report, String handling) {
        var body = product("b.sgt", ",'handling':{" + handling + "}");
        return made(post("force", report, "sanitised-product", body));
    }

    private static String with(String body, String more) {
        return body.substring(0, body.length() - 1) + more;
    }

    private static HttpResponse<String> post(
            String agency, String record, String command, String body) {
        return sender.post(agency, INTEL, path(record, command), body);
    }

    private static String path(String record, String command) {
        return "/intelligence/" + record + "/" + command;
    }

    private static HttpResponse<String> read(String agency, String role, String record) {
        return sender.get(agency, role, "/intelligence/" + record);
    }

    private static String feed(String agency) {
        return sender.get(agency, "PUBLISHER", "/feed?limit=100").body();
    }

    private static boolean sees(String agency, String product) {
        return read(agency, "PRACTITIONER", product).statusCode() == 200;
    }

    private static String sources(String report) {
        return found(read("force", INTEL, report)).at("/codes/independentSources").asString();
    }

    private static List<String> gradesOf(JsonNode report) {
        return report.path("history")
                .valueStream()
                .map(part -> part.at("/codes/handling").asString())
                .toList();
    }

    private static long stored() {
        return hub.count("select count(*) from event where name not in ('answer.ruled')");
    }

    private static String masked(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"rulingId\":\"[^\"]*\"", "\"rulingId\":\"*\"");
    }
}
