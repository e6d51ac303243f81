package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Town.refusal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.api.Border.Child;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Who is known in two areas, as the coordinators of each may know it. */
class CrossAreaIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir static Path folder;
    private static Town town;

    @BeforeAll
    static void a_town() throws IOException {
        town = new Town(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void sr34_the_coordinators_of_both_areas_find_a_person_whom_both_know() {
        var border = new Border(town);
        assertThat(border.persons(border.north)).isEmpty();
        var child = border.knownInBoth();
        for (int i = 0; i < 4; i++) {
            town.concern(border.southSchool, child.south());
        }
        var found = border.persons(border.north);
        assertThat(found).hasSize(1);
        assertThat(found.path(0).propertyNames()).containsExactlyInAnyOrder("pseudonym", "known");
        var month = YearMonth.now(ZoneId.of("Europe/London")).toString();
        assertThat(found.path(0).path("known").valueStream().map(Object::toString))
                .containsExactly(
                        "{\"areas\":[\"%s\"],\"since\":\"%s\",\"records\":\"UNDER_5\"}"
                                .formatted(border.northArea, month),
                        "{\"areas\":[\"%s\"],\"since\":\"%s\",\"records\":\"FROM_5\"}"
                                .formatted(border.southArea, month));
        assertThat(border.ask(border.north, "/subjects").body())
                .doesNotContain(child.north(), child.south(), "Ayla", "school");
        assertThat(border.ask(border.north, "/subjects").headers().firstValue("Hub-As-Of"))
                .isPresent();
        assertThat(border.persons(border.south).path(0).path("known"))
                .isEqualTo(found.path(0).path("known"));
    }

    @Test
    void a_pseudonym_is_the_agencys_own_and_stays_the_same() {
        var border = new Border(town);
        var child = border.knownInBoth();
        var here = pseudonyms(border, border.north);
        assertThat(here).hasSize(1).isEqualTo(pseudonyms(border, border.north));
        assertThat(pseudonyms(border, border.south)).doesNotContainAnyElementsOf(here);
        town.concern(border.southSchool, child.south());
        var third = town.subject(border.south);
        border.linked(border.south, third, border.southSchool, child.south());
        assertThat(pseudonyms(border, border.north)).isEqualTo(here);
    }

    @Test
    void nobody_is_there_who_is_known_in_one_area_or_in_none_of_the_askers() {
        var border = new Border(town);
        var elsewhere = new Border(town);
        var one = town.subject(border.northSchool);
        border.linked(border.northSchool, one, border.north, town.subject(border.north));
        assertThat(border.persons(border.north)).isEmpty();
        border.knownInBoth();
        assertThat(border.persons(border.north)).hasSize(1);
        assertThat(elsewhere.persons(elsewhere.north)).isEmpty();
        // a school may know nothing for this purpose, by the policy
        assertThat(border.persons(border.northSchool)).isEmpty();
    }

    @Test
    void a_link_counts_when_both_have_confirmed_it_and_until_it_is_undone() {
        var border = new Border(town);
        var here = town.subject(border.northSchool);
        var there = town.subject(border.southSchool);
        var link =
                town.made(
                        border.northSchool,
                        "PUBLISHER",
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}",
                        here,
                        there);
        assertThat(border.persons(border.north)).isEmpty();
        town.made(
                border.southSchool, "PUBLISHER", "/links/" + link + "/confirmation", "{'id':'$'}");
        assertThat(border.persons(border.north)).hasSize(1);
        undo(border, link);
        assertThat(border.persons(border.north)).isEmpty();
        border.linked(border.southSchool, there, border.northSchool, here);
        assertThat(border.persons(border.north)).hasSize(1);
    }

    @Test
    void a_person_of_several_links_is_there_once_and_pages_promise_what_follows() {
        var border = new Border(town);
        var first = border.knownInBoth();
        var second = border.knownInBoth();
        var third = town.subject(border.south);
        border.linked(border.south, third, border.northSchool, first.north());
        border.knownInBoth();
        var whole = pseudonyms(border, border.north);
        assertThat(whole).hasSize(3).doesNotHaveDuplicates();
        var paged = new ArrayList<String>();
        var page = border.found(border.north, "/subjects?limit=1");
        while (true) {
            assertThat(page.path("items")).hasSize(1);
            paged.add(page.at("/items/0/pseudonym").asString());
            if (!page.has("next")) {
                break;
            }
            var next = "/subjects?limit=1&cursor=" + page.path("next").asString();
            assertThat(refusal(border.ask(border.south, next)))
                    .as("a cursor of another agency")
                    .isEqualTo("422 field.type");
            page = border.found(border.north, next);
        }
        assertThat(paged).isEqualTo(whole);
        // the last is hidden from the second page on: nothing follows the first two
        seal(border, second.south());
        assertThat(pseudonyms(border, border.north)).hasSize(2);
        assertThat(border.found(border.north, "/subjects?limit=2").has("next")).isFalse();
    }

    /** Compared byte for byte with the reply before it was there. */
    @Test
    void no_inference_of_list_cross_area_subjects() {
        var border = new Border(town);
        var seen = border.knownInBoth();
        var before = replies(border);
        // a person who is sealed, and one whose record in the south is hidden altogether
        seal(border, border.knownInBoth().south());
        var there = town.subject(border.southSchool);
        border.hide(border.southSchool, there, "ID", "META");
        border.linked(
                border.southSchool, there, border.northSchool, town.subject(border.northSchool));
        // a hidden record of the person who is seen, newer than all, joined by another link
        var hidden = town.subject(border.south);
        border.hide(border.south, hidden, "ID", "META");
        border.linked(border.south, hidden, border.northSchool, seen.north());
        var concern = town.concern(border.southSchool, seen.south());
        border.hide(border.southSchool, concern, "ID", "NARR", "EDU", "META");
        assertThat(replies(border)).isEqualTo(before);
        // control: what is seen is missed
        border.knownInBoth();
        assertThat(replies(border)).isNotEqualTo(before);
    }

    private static List<String> replies(Border border) {
        return List.of(
                border.ask(border.north, "/subjects").body(),
                border.ask(border.north, "/subjects?limit=1").body().replaceAll("\"next\".*", ""));
    }

    @Test
    void race_of_list_cross_area_subjects() {
        var reductions = new LinkedHashMap<String, Reduction>();
        reductions.put("undone", (border, child) -> undo(border, child.link()));
        reductions.put("sealed", (border, child) -> seal(border, child.south()));
        reductions.put(
                "limited",
                (border, child) -> border.hide(border.southSchool, child.south(), "ID", "META"));
        reductions.put(
                "excluded",
                (border, child) ->
                        border.restrict(
                                border.northSchool,
                                "'kind':'EXCLUSION','subject':'%s','person':'a.COORDINATOR'"
                                        .formatted(child.north())));
        reductions.forEach(
                (name, reduction) -> {
                    var border = new Border(town);
                    var child = border.knownInBoth();
                    assertThat(border.persons(border.north)).as(name).hasSize(1);
                    reduction.take(border, child);
                    assertThat(border.persons(border.north)).as(name).isEmpty();
                });
        var border = new Border(town);
        border.knownInBoth();
        operator("/agencies/" + border.north + "/suspension");
        assertThat(border.ask(border.north, "/subjects").statusCode()).isEqualTo(403);
        assertThat(border.persons(border.south)).hasSize(1);
    }

    /** Takes away what makes a person known in both areas. */
    private interface Reduction {
        void take(Border border, Child child);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subjects", "/patterns", "/waiting", "/flows", "/hotspots"})
    void sr02_only_who_looks_for_patterns_is_let_in_and_nowhere_else(String path) {
        var across = "/cross-area" + path;
        for (var role : List.of("PUBLISHER", "PRACTITIONER", "MASH", "AUDITOR", "AGENCY_ADMIN")) {
            assertThat(refusal(town.hub.get("csc", role, across, "PATTERN")))
                    .isEqualTo("403 role.not-permitted");
        }
        for (var purpose : List.of("CHILD_PROTECTION", "DISRUPTION", "AUDIT", "EMERGENCY")) {
            assertThat(refusal(town.hub.get("csc", "COORDINATOR", across, purpose)))
                    .isEqualTo("403 purpose.not-permitted");
            assertThat(refusal(town.hub.get("csc", "INTELLIGENCE", across, purpose)))
                    .isEqualTo("403 purpose.not-permitted");
        }
        assertThat(town.hub.get("csc", "INTELLIGENCE", across, "PATTERN").statusCode())
                .isEqualTo(200);
        assertThat(refusal(town.hub.get("csc", "INTELLIGENCE", "/records", "PATTERN")))
                .isEqualTo("403 purpose.not-permitted");
        assertThat(refusal(town.hub.get("csc", "COORDINATOR", "/records", "PATTERN")))
                .isEqualTo("403 role.not-permitted");
    }

    @Test
    void each_look_is_recorded_with_what_was_ruled_on_and_tells_its_person_nothing_more() {
        var border = new Border(town);
        var child = border.knownInBoth();
        for (var path : List.of("/subjects", "/waiting", "/flows")) {
            border.found(border.north, path);
        }
        await().atMost(PATIENCE).until(() -> looks(border).split("CROSS_AREA", -1).length == 4);
        assertThat(looks(border)).doesNotContain(child.north(), child.south());
        assertThat(
                        town.hub.count(
                                "select count(*) from served_ruling_index where"
                                        + " exit = 'CROSS_AREA' and record_id = '%s'"
                                                .formatted(child.south())))
                .isEqualTo(1);
    }

    private static String looks(Border border) {
        return town.hub.get(border.north, "COORDINATOR", "/looks", "PATTERN").body();
    }

    private static List<String> pseudonyms(Border border, String agency) {
        return border.persons(agency).findValuesAsString("pseudonym");
    }

    private static void undo(Border border, String link) {
        town.made(
                border.southSchool,
                "PUBLISHER",
                "/links/" + link + "/undo",
                "{'id':'$','reason':'NO_LONGER_SURE','explanation':'two children'}");
    }

    private static void seal(Border border, String subject) {
        border.restrict(
                border.southSchool,
                "'kind':'SEAL','subject':'%s','agencies':['gp']".formatted(subject));
    }

    private static void operator(String path) {
        town.made("hub-operator", "HUB_ADMIN", path, "{'id':'$','reason':'Inquiry'}");
    }
}
