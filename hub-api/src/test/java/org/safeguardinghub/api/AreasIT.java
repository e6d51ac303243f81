package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Town.json;
import static org.safeguardinghub.api.Town.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What partnerships set for their areas, as everybody reads it, and whom it sends where. */
class AreasIT {
    @TempDir static Path folder;
    private static Town town;

    @BeforeAll
    static void a_town() throws Exception {
        town = new Town(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void sr37_whoever_asks_what_is_held_is_sent_to_the_desk_that_takes_enquiries() {
        var border = new Border(town);
        var child = town.subject(border.northSchool);
        town.concern(border.northSchool, child);
        assertThat(desk(child)).isEqualTo("Front door");
        var desks = "/areas/" + border.northArea + "/desks";
        var later = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        set(desks, desk(border.north, "ENQUIRIES", "New door", ",'from':'%s'".formatted(later)));
        set(desks, desk(border.north, "RECORDS", "Archive", ""));
        assertThat(desk(child)).as("none of them takes enquiries yet").isEqualTo("Front door");
        set(desks, desk(border.north, "ENQUIRIES", "Joint door", ""));
        assertThat(desk(child)).isEqualTo("Joint door");

        assertThat(read(desks, "").path("inForce").findValuesAsString("work"))
                .containsExactly("ENQUIRIES", "RECORDS");
        assertThat(names(read(desks, "").path("inForce")))
                .containsExactlyInAnyOrder("Joint door", "Archive");
        assertThat(names(read(desks, "?at=" + later).path("inForce")))
                .containsExactlyInAnyOrder("New door", "Archive");
        assertThat(names(read(desks, "").path("set")))
                .containsExactly("Joint door", "Archive", "New door");
    }

    @Test
    void a_desk_is_of_an_agency_of_the_area_and_a_threshold_is_no_less_strict() {
        var border = new Border(town);
        var area = "/areas/" + border.northArea;
        var other = desk(border.south, "REFERRALS", "Desk", "");
        refused(send("HUB_ADMIN", area + "/desks", other), "422 field.conflict", "/agency");
        refused(
                send("HUB_ADMIN", area + "/thresholds", threshold("LEAST_TOLD", 4, "")),
                "422 field.conflict",
                "/value");
        refused(
                send("HUB_ADMIN", area + "/thresholds", threshold("OPENING_DAYS", 29, "")),
                "422 field.conflict",
                "/value");
        var past = threshold("LEAST_TOLD", 9, ",'from':'2020-01-01T00:00:00Z'");
        refused(send("HUB_ADMIN", area + "/thresholds", past), "422 field.conflict", "/from");
        assertThat(send("AGENCY_ADMIN", area + "/thresholds", threshold("LEAST_TOLD", 9, "")))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(403);
        assertThat(read(area + "/thresholds", "").path("set")).isEmpty();
    }

    @Test
    void sr37_what_is_in_force_was_and_will_be_is_listed_with_who_approved_it() {
        var border = new Border(town);
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var later = before.plus(Duration.ofDays(30));
        var thresholds = "/areas/" + border.northArea + "/thresholds";
        set(thresholds, threshold("LEAST_TOLD", 20, ",'from':'%s'".formatted(later)));
        set(thresholds, threshold("LEAST_TOLD", 10, ""));
        assertThat(least(read(thresholds, ""))).isEqualTo("10 by the board");
        assertThat(least(read(thresholds, "?at=" + later))).isEqualTo("20 by the board");
        assertThat(least(read(thresholds, "?at=" + before))).isEqualTo("5 by ");
        assertThat(read(thresholds, "").path("set")).hasSize(2);
        assertThat(read("/areas/" + border.southArea + "/thresholds", "").path("set")).isEmpty();

        var clocks = "/areas/" + border.northArea + "/clocks";
        set(
                clocks,
                "{'id':'$','kind':'ASSESSMENT','amount':30,'unit':'WORKING_DAYS','from':'%s',"
                                .formatted(later)
                        + "'approvedBy':'the board'}");
        assertThat(assessment(read(clocks, ""))).isEqualTo("45 by ");
        assertThat(assessment(read(clocks, "?at=" + later))).isEqualTo("30 by the board");
        assertThat(read(clocks, "").path("inForce").findValuesAsString("kind"))
                .contains("RETURN_INTERVIEW")
                .doesNotContain("EMERGENCY_REVIEW");
        for (var nowhere : List.of("thresholds", "desks", "clocks")) {
            assertThat(town.hub.get("gp", "PRACTITIONER", "/areas/X1/" + nowhere, "").statusCode())
                    .isEqualTo(404);
        }
    }

    /** Where somebody who works with nobody is sent. */
    private static String desk(String child) {
        var page = json(town.read("gp", "/subjects/" + child + "/chronology"));
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.at("/items/0/held").asBoolean()).isTrue();
        return page.at("/items/0/contactDesk/name").asString();
    }

    private static String desk(String agency, String work, String name, String from) {
        return "{'id':'$','agency':'%s','work':'%s','desk':{'name':'%s'},'approvedBy':'b'%s}"
                .formatted(agency, work, name, from);
    }

    private static String threshold(String which, int value, String from) {
        return "{'id':'$','threshold':'%s','value':%d,'approvedBy':'the board'%s}"
                .formatted(which, value, from);
    }

    private static HttpResponse<String> send(String role, String path, String body) {
        return town.send("hub-operator", role, path, body);
    }

    private static void set(String path, String body) {
        town.made("hub-operator", "HUB_ADMIN", path, body);
    }

    private static JsonNode read(String path, String query) {
        var answer = town.hub.get("gp", "PRACTITIONER", path + query, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static List<String> names(JsonNode desks) {
        return desks.findValuesAsString("name");
    }

    private static String least(JsonNode body) {
        return value(body, "threshold", "LEAST_TOLD", "value");
    }

    private static String assessment(JsonNode body) {
        return value(body, "kind", "ASSESSMENT", "amount");
    }

    private static String value(JsonNode body, String key, String of, String field) {
        return body.path("inForce")
                .valueStream()
                .filter(one -> one.path(key).asString().equals(of))
                .map(
                        one ->
                                one.path(field).asString()
                                        + " by "
                                        + one.path("approvedBy").asString(""))
                .findFirst()
                .orElseThrow();
    }
}
