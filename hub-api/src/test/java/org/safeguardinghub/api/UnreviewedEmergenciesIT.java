package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Town.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Emergency accesses that holders have not ruled on: a list for auditors, numbers for others. */
class UnreviewedEmergenciesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REVIEW = "{'id':'$','verdict':'JUSTIFIED','reason':'Danger'}";

    @TempDir static Path folder;
    private static Town town;
    private static HubWithBroker later;

    @BeforeAll
    static void a_town() throws IOException {
        town = new Town(folder);
        later = town.hub.anotherNode(HundredDaysAhead.class);
    }

    @AfterAll
    static void stop() {
        later.close();
        town.close();
    }

    @Test
    void auditors_see_which_rulings_holders_owe_the_oldest_first_and_neither_who_nor_why() {
        var border = new Border(town);
        town.register("oversight", "OVERSIGHT", border.southArea);
        town.register("elsewhere", "OVERSIGHT", "E06000045");
        var accesses = taken(border, 3);
        assertThat(ids(audited(town.hub, "oversight", "AUDITOR", ""))).isEqualTo(accesses);
        assertThat(ids(audited(town.hub, "elsewhere", "AUDITOR", "")))
                .doesNotContainAnyElementsOf(accesses);
        var one = audited(later, "oversight", "AUDITOR", "").path("items").path(0);
        assertThat(one.path("takenBy").asString()).isEqualTo(border.south);
        assertThat(one.path("unreviewedBy").toString())
                .isEqualTo("[\"%s\"]".formatted(border.northSchool));
        assertThat(one.path("overdue").asBoolean()).isTrue();
        assertThat(one.path("hours").asLong()).isGreaterThan(2000);
        assertThat(one.propertyNames())
                .containsExactlyInAnyOrder(
                        "access", "takenBy", "takenAt", "due", "overdue", "hours", "unreviewedBy");
        var first = audited(town.hub, "oversight", "AUDITOR", "?limit=2");
        assertThat(ids(first)).isEqualTo(accesses.subList(0, 2));
        var rest = "?limit=2&cursor=" + first.path("next").asString();
        assertThat(ids(audited(town.hub, "oversight", "AUDITOR", rest)))
                .isEqualTo(accesses.subList(2, 3));

        assertThat(ids(audited(town.hub, border.northSchool, "AGENCY_ADMIN", "")))
                .isEqualTo(accesses);
        assertThat(ids(audited(town.hub, border.south, "AGENCY_ADMIN", ""))).isEmpty();
        review(border.northSchool, accesses.getFirst());
        await().atMost(PATIENCE)
                .until(() -> ids(audited(town.hub, "oversight", "AUDITOR", "")).size() == 2);
    }

    @Test
    void coordinators_see_numbers_from_five_up_by_area_and_no_total() {
        var border = new Border(town);
        var accesses = taken(border, 4);
        assertThat(counted(border.north).path("items")).isEmpty();
        accesses.addAll(taken(border, 1));
        for (var asker : List.of(border.north, border.south)) {
            assertThat(counted(asker).path("items").toString())
                    .isEqualTo(
                            "[{\"from\":[\"%s\"],\"to\":[\"%s\"],\"number\":5}]"
                                    .formatted(border.southArea, border.northArea));
        }
        assertThat(counted(border.north).propertyNames())
                .containsExactlyInAnyOrder("items", "note");
        assertThat(counted("licensing").path("items")).isEmpty();
        review(border.northSchool, accesses.getFirst());
        await().atMost(PATIENCE).until(() -> counted(border.north).path("items").isEmpty());
    }

    @Test
    void no_inference_of_read_cross_area_emergency_access() {
        var border = new Border(town);
        taken(border, 5);
        var before = counted(border.north);
        var hidden = taken(border, 1).getFirst();
        assertThat(counted(border.north)).as("control").isNotEqualTo(before);
        seal(border, hidden);
        assertThat(counted(border.north)).isEqualTo(before);
    }

    @Test
    void race_of_read_cross_area_emergency_access() {
        var border = new Border(town);
        var accesses = taken(border, 5);
        assertThat(counted(border.north).path("items")).hasSize(1);
        seal(border, accesses.getFirst());
        assertThat(counted(border.north).path("items")).isEmpty();
    }

    /** What auditors see is decisions and not ruled on; of other areas it tells nothing. */
    @Test
    void no_inference_of_list_unreviewed_emergency_access() {
        var border = new Border(town);
        var far = new Border(town);
        town.register("near-audit", "OVERSIGHT", border.northArea);
        taken(border, 1);
        var before = audited(town.hub, "near-audit", "AUDITOR", "").path("items").size();
        taken(far, 2);
        assertThat(audited(town.hub, "near-audit", "AUDITOR", "").path("items")).hasSize(before);
    }

    /** Taken by the southern authority of children whom the northern school holds. */
    private static List<String> taken(Border border, int number) {
        var taken =
                IntStream.range(0, number)
                        .mapToObj(
                                _ -> {
                                    var child = town.subject(border.northSchool);
                                    return new Caseworker(
                                                    town.hub,
                                                    border.south,
                                                    "PRACTITIONER",
                                                    "s.worker")
                                            .made(
                                                    "/emergency-access",
                                                    ("{'id':'$','subject':'%s',"
                                                                    + "'reason':'On a bridge'}")
                                                            .formatted(child));
                                })
                        .collect(Collectors.toCollection(ArrayList::new));
        await().atMost(PATIENCE)
                .until(
                        () ->
                                taken.stream()
                                        .allMatch(
                                                access ->
                                                        town.hub.count(
                                                                        "select count(*) from clock"
                                                                            + " where record_id = '"
                                                                                + access
                                                                                + "'")
                                                                == 1));
        return taken;
    }

    private static void review(String holder, String access) {
        town.made(holder, "PRACTITIONER", "/emergency-access/" + access + "/review", REVIEW);
    }

    private static void seal(Border border, String access) {
        border.restrict(
                border.south, "'kind':'SEAL','record':'%s','agencies':['gp']".formatted(access));
    }

    private static JsonNode counted(String asker) {
        var answer = town.hub.get(asker, "COORDINATOR", "/cross-area/emergency-access", "PATTERN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonNode audited(HubWithBroker node, String agency, String role, String query) {
        var answer = node.get(agency, role, "/audit/emergency-access" + query, "AUDIT");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsString("access");
    }
}
