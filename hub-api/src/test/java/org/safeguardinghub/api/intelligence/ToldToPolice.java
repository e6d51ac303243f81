package org.safeguardinghub.api.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Sender.found;
import static org.safeguardinghub.api.Sender.made;
import static org.safeguardinghub.api.Sender.refused;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.GRADE_P;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.INTEL;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.REVIEW;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.child;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.feed;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.grading;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.hub;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.known;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.path;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.post;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.product;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.read;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.recorded;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.regrading;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.report;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.sender;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.with;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a partner tells the police, and what comes in at all. */
interface ToldToPolice {
    Map<String, String> LATER =
            Map.of(
                    "regrading", regrading(GRADE_P),
                    "review", REVIEW,
                    "sanitised-product", product("a.sergeant", ""));

    @Test
    default void sr22_any_agency_tells_the_police_and_police_alone_grade_it() {
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
    default void sr22_partners_neither_grade_what_they_tell_nor_record_reports() {
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

    /** The product comes after the report: whoever was to be told of that would have been. */
    @Test
    default void feeds_tell_the_police_of_information_and_nobody_of_a_raw_report() {
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
    default void nothing_above_official_sensitive_comes_in() {
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

    private static String tell() {
        return made(sender.post("school", "PUBLISHER", "/intelligence", information()));
    }

    private static String information() {
        return "{'id':'$','type':'PARTNER_INFORMATION','subjects':['%s'],'sentTo':'force',"
                        .formatted(child)
                + "'content':{'NARR':{'account':'a car at the gate'}}}";
    }

    private static long stored() {
        return hub.count(
                "select count(*) from event where name <> 'answer.ruled' and name not like"
                        + " 'feed.%'");
    }
}
