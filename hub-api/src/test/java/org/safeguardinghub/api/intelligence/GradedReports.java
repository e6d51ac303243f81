package org.safeguardinghub.api.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Sender.found;
import static org.safeguardinghub.api.Sender.made;
import static org.safeguardinghub.api.Sender.refused;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.GRADE_C;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.GRADE_P;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.INTEL;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.REVIEW;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.grading;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.known;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.post;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.product;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.read;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.recorded;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.regrading;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.report;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.sees;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.sender;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.with;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reports, their grades and who reads them. */
interface GradedReports {
    String HISTORIC = "'grade':{'5x5x5':{'source':'B','information':'2','handling':'1'}}";

    @Test
    default void a_raw_report_is_for_the_intelligence_staff_of_its_owner_alone() {
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
    default void a_grade_is_kept_in_its_scheme_and_earlier_ones_stay() {
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
    default void an_ungraded_report_is_graded_once_and_makes_no_product_before() {
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
    default void one_source_told_twice_is_one_source() {
        assertThat(sources(recorded(GRADE_P))).isEqualTo("1");
        var two = report(known, GRADE_P).replace("'inf-2','root':'src-7'", "'inf-2'");
        assertThat(sources(made(sender.post("force", INTEL, "/intelligence", two)))).isEqualTo("2");
    }

    @Test
    default void what_has_aged_is_marked_until_somebody_looks_again() {
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

    private static String share(String record) {
        return ("{'id':'$','outcome':'SHARE','record':'%s','recipients':['far-force'],"
                        + "'categories':['INTEL'],'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'necessity':'n',"
                        + "'proportionality':'p','informed':'LATER'}")
                .formatted(record);
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

    private static String masked(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"rulingId\":\"[^\"]*\"", "\"rulingId\":\"*\"");
    }
}
