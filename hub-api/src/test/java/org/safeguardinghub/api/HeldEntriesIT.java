package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is only held: one entry for each desk at the end of a list, and nothing by which the records
 * behind it could be counted. For early help nobody asked for consent, so the practice may know of
 * the school's records only that something is held.
 */
class HeldEntriesIT {
    private static final String EARLY_HELP = "EARLY_HELP_CIN";

    @TempDir static Path folder;
    private static Town town;
    private static String child;
    private static final List<String> OWN = new ArrayList<>();

    @BeforeAll
    static void a_child_with_records_of_two_agencies() throws Exception {
        town = new Town(folder);
        var pupil = town.subject("school");
        town.involve("school", pupil, "gp");
        child = town.subject("gp");
        town.link("gp", child, "school", pupil);
        OWN.add(child);
        town.concern("school", pupil);
        OWN.addFirst(town.concern("gp", child));
        town.concern("school", pupil);
        OWN.addFirst(town.concern("gp", child));
        town.concern("school", pupil);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void a_chronology_ends_with_what_is_held_and_its_pages_promise_only_what_they_show() {
        var path = "/subjects/" + child + "/chronology";
        var first = Town.json(read("gp", path + "?limit=2"));
        assertThat(ids(first)).containsExactly(OWN.get(0), OWN.get(1));
        var next = path + "?limit=2&cursor=" + first.path("next").asString();
        var last = Town.json(read("gp", next));
        assertThat(ids(last)).containsExactly(OWN.get(2), "held");
        assertThat(last.has("next")).isFalse();
        assertThat(ids(Town.json(read("gp", path))))
                .containsExactly(OWN.get(0), OWN.get(1), OWN.get(2), "held");
    }

    @Test
    void the_numbers_of_rulings_do_not_count_what_is_behind_a_desk() {
        var entries = Town.json(read("gp", "/subjects/" + child + "/chronology")).path("items");
        var ruling = entries.path(3).path("rulingId").asString();
        assertThat(ruling).endsWith(".3");
        for (int further = 4; further < 9; further++) {
            var other = "/rulings/" + ruling.replace(".3", "." + further);
            assertThat(read("gp", other).statusCode()).as(other).isEqualTo(404);
            var there = read("school", other).statusCode();
            assertThat(there)
                    .as("control: there is one, and its owner may read it")
                    .isEqualTo(further < 7 ? 200 : 404);
        }
    }

    @Test
    void why_something_is_only_held_names_no_record() {
        var entries = Town.json(read("gp", "/subjects/" + child + "/chronology")).path("items");
        var why = Town.json(read("gp", "/rulings/" + entries.path(3).path("rulingId").asString()));
        assertThat(why.path("held").asBoolean()).isTrue();
        assertThat(why.has("record")).isFalse();
        var shown =
                Town.json(read("gp", "/rulings/" + entries.path(0).path("rulingId").asString()));
        assertThat(shown.path("record").asString()).as("control").isEqualTo(OWN.getFirst());
    }

    private static HttpResponse<String> read(String agency, String path) {
        return town.hub.get(agency, "PRACTITIONER", path, EARLY_HELP);
    }

    private static List<String> ids(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(
                        item ->
                                item.path("held").asBoolean(false)
                                        ? "held"
                                        : item.path("id").asString())
                .toList();
    }
}
