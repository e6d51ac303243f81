package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.AskedSchool.PATIENCE;
import static org.safeguardinghub.api.AskedSchool.PLAIN;
import static org.safeguardinghub.api.AskedSchool.at;
import static org.safeguardinghub.api.AskedSchool.owed;
import static org.safeguardinghub.api.Caseworker.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** To whom a request is not there, and what of it nobody reads in the log. */
class SubjectAccessUnseenIT {
    @TempDir static Path folder;
    private static Town town;
    private static AskedSchool school;
    private static Caseworker clerk;
    private static Caseworker social;

    @BeforeAll
    static void a_town() throws IOException {
        town = new Town(folder);
        school = AskedSchool.in(town);
        clerk = school.clerk();
        social = school.social();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void to_an_excluded_person_and_to_other_agencies_the_request_is_not_there() {
        var request = school.released(school.story());
        var child = clerk.read(at(request, "")).path("subject").asString();
        var waiting = school.received(child);
        var relative = new Caseworker(town.hub, "school", "PRACTITIONER", "s.relative");
        assertThat(relative.get(at(request, "")).statusCode()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> owed(relative).contains(waiting));
        clerk.made(
                "/restrictions",
                ("{'id':'$','kind':'EXCLUSION','subject':'%s','person':'s.relative',"
                                + "'reason':'An uncle'}")
                        .formatted(child));
        for (var who : List.of(relative, social)) {
            refused(404, "not-found", who.get(at(request, "")));
            refused(404, "not-found", who.get(at(request, "/bundle")));
            who.refused(404, "not-found", at(waiting, "/collection"), PLAIN);
            who.refused(404, "not-found", at(waiting, "/marks"), "{'id':'$','marks':[{'item':1}]}");
            assertThat(owed(who)).doesNotContain(waiting);
        }
        assertThat(owed(clerk)).contains(waiting);
    }

    @Test
    void what_is_kept_of_a_refused_look_tells_no_hidden_request_from_an_absent_one() {
        var child = town.subject("school");
        school.concern(child, "came hungry on Monday");
        var request = school.received(child);
        var nephew = new Caseworker(town.hub, "school", "PRACTITIONER", "s.nephew");
        nephew.read(at(request, ""));
        clerk.made(
                "/restrictions",
                ("{'id':'$','kind':'EXCLUSION','subject':'%s','person':'s.nephew',"
                                + "'reason':'An uncle'}")
                        .formatted(child));
        var absent = UUID.randomUUID().toString();
        for (var step : List.of("", "/bundle")) {
            var hidden = told(nephew, request, step);
            assertThat(hidden).isEqualTo(told(nephew, absent, step)).doesNotContain(child);
            assertThat(hidden).contains("ASKED");
        }
        await().atMost(PATIENCE)
                .until(() -> looks(nephew).stream().filter(l -> isAt(l, absent)).count() == 2);
        var refused = looks(nephew).subList(0, 4);
        assertThat(refused.stream().filter(look -> isAt(look, request))).hasSize(2);
        assertThat(refused).noneMatch(look -> look.has("askedSubject"));
        assertThat(looks(nephew).get(4).path("askedSubject").asString())
                .as("control: what was answered names the person")
                .isEqualTo(child);
    }

    /** All that the 404 and the rulings behind it say, without times and the id that was asked. */
    private static String told(Caseworker who, String request, String step) {
        var answer = who.get(at(request, step));
        refused(404, "not-found", answer);
        var ruling = Caseworker.json(answer).path("rulingId").asString();
        var told = new StringBuilder(answer.body());
        var number = ruling.lastIndexOf('.') + 1;
        for (int n = 0; n < 4; n++) {
            var one = who.get("/rulings/" + ruling.substring(0, number) + n);
            told.append(one.statusCode()).append(n == 0 ? one.body() : "");
        }
        return told.toString()
                .replace(request, "ASKED")
                .replace(ruling, "RULING")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "*");
    }

    private static List<JsonNode> looks(Caseworker who) {
        return who.read("/looks?limit=50")
                .path("items")
                .valueStream()
                .filter(look -> look.path("exit").asString().equals("SUBJECT_ACCESS"))
                .toList();
    }

    private static boolean isAt(JsonNode look, String request) {
        return look.path("askedRecord").asString("").equals(request);
    }

    @Test
    void what_was_judged_and_on_which_ground_it_was_refused_is_sealed_in_the_log() {
        school.released(school.story());
        var request = school.received(town.subject("school"));
        clerk.made(
                at(request, "/closing"),
                "{'id':'$','ground':'NOT_ENTITLED','reason':'Not hers to ask'}");
        for (var word : List.of("PROTECTED_SOURCE", "NOT_ENTITLED", "designated lead", "SAR 12")) {
            assertThat(
                            town.hub.count(
                                    "select count(*) from event where name like 'subject-access.%'"
                                            + " and position(convert_to('"
                                            + word
                                            + "', 'UTF8') in payload) > 0"))
                    .as(word)
                    .isZero();
        }
        assertThat(
                        town.hub.count(
                                "select count(*) from event where name like 'subject-access.%'"
                                        + " and position(convert_to('THE_PERSON', 'UTF8') in"
                                        + " payload) > 0"))
                .as("control: what is not sealed is found")
                .isPositive();
    }
}
