package org.safeguardinghub.api.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Sender.found;
import static org.safeguardinghub.api.Sender.json;
import static org.safeguardinghub.api.Sender.made;
import static org.safeguardinghub.api.Sender.refused;

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
import java.util.ArrayList;
import java.util.List;

/** A flag on a child from the day it is set to the day it is removed. */
class MarkersIT {
    private static final String AHEAD = "2126-03-01T09:30:00Z";
    private static final String MONEY =
            "'exchangeForPerpetrator':[{'kind':'MONEY','description':'paid by others'}]";
    private static final String GIFTS =
            "'exchangeForVictim':[{'kind':'TANGIBLE','description':'a phone'}]";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static Sender sender;
    private static String child;

    @BeforeAll
    static void the_council_holds_a_child() throws Exception {
        hub = new HubWithBroker(folder);
        sender = new Sender(hub);
        sender.register("csc", "LA_CSC");
        sender.register("school", "SCHOOL");
        sender.register("force", "POLICE");
        sender.register("housing", "HOUSING");
        child = sender.subject("csc");
        for (var agency : List.of("school", "force", "housing")) {
            sender.involve("csc", child, agency);
        }
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void sr05_both_sides_of_an_exchange_are_recorded_apart_and_a_gain_lowers_nothing() {
        var bare = read("force", set(exploitation(MONEY)));
        var both = read("force", set(exploitation(MONEY + "," + GIFTS)));
        assertThat(both.at("/content/RISK/exchangeForVictim/0/kind").asString())
                .isEqualTo("TANGIBLE");
        assertThat(both.at("/content/RISK/exchangeForPerpetrator/0/kind").asString())
                .isEqualTo("MONEY");
        assertThat(both.at("/content/RISK/state")).isEqualTo(bare.at("/content/RISK/state"));
        assertThat(both.path("levels")).isEqualTo(bare.path("levels"));
        assertThat(bare.at("/content/RISK").has("exchangeForVictim")).isFalse();
        refused(
                send(exploitation(GIFTS.replace("TANGIBLE", "PLEASURE"))),
                422,
                "code.unknown",
                "/exchangeForVictim/0/kind");
    }

    @Test
    void sr06_without_an_exchange_it_is_no_exploitation_and_a_person_classifies_it() {
        var gratification = MONEY.replace("MONEY", "OTHER");
        for (var nothing : List.of("'exchangeForVictim':[]", gratification)) {
            var refusal = send(exploitation(nothing));
            refused(refusal, 422, "marker.no-exchange", "/exchangeForVictim");
            assertThat(json(refusal).at("/errors/0/detail").asString())
                    .contains("classify it as sexual abuse");
        }
        set(exploitation(GIFTS));
        set(exploitation(MONEY));
        var abuse = exploitation("'exchangeForVictim':[]").replace("EXPLOITATION", "ABUSE");
        assertThat(read("csc", set(abuse)).at("/content/RISK/kind").asString())
                .isEqualTo("CHILD_SEXUAL_ABUSE");
    }

    @Test
    void sr29_the_flag_follows_a_version_of_the_definition_and_is_reviewed_and_removed() {
        var unversioned = exploitation(GIFTS).replace("'definition':'2017',", "");
        refused(send(unversioned), 422, "field.missing", "/definition");
        for (var required : List.of("'reason':'gifts'", "'setterRole':'team manager'")) {
            var without = exploitation(GIFTS).replace(required + ",", "");
            assertThat(send(without).statusCode()).as(required).isEqualTo(422);
        }
        refused(
                send(exploitation(GIFTS).replace("2126", "2016")),
                422,
                "field.conflict",
                "/reviewBy");

        var marker = set(exploitation(GIFTS));
        var said = read("force", marker).at("/content/RISK");
        assertThat(said.path("definition").asString()).isEqualTo("2017");
        assertThat(said.path("setterRole").asString()).isEqualTo("team manager");

        var removal = "{'id':'$','reason':'moved on'}";
        refused(post("force", marker, "removal", removal), 404, "not-found", "");
        assertThat(post("csc", marker, "removal", "{'id':'$'}").statusCode()).isEqualTo(422);
        made(post("csc", marker, "removal", removal));
        var after = read("force", marker);
        assertThat(after.at("/codes/standing").asString()).isEqualTo("REMOVED");
        assertThat(after.at("/content/RISK/removalReason").asString()).isEqualTo("moved on");
        assertThat(after.at("/content/RISK/reason").asString()).isEqualTo("gifts");
        refused(post("csc", marker, "removal", removal), 409, "marker.already-removed", "");
        refused(
                post("csc", marker, "status", move("SUSPECTED")),
                409,
                "marker.already-removed",
                "");
    }

    @Test
    void sr31_only_a_reasoned_event_moves_a_status_and_in_any_direction() {
        var marker = set(exploitation(GIFTS));
        assertThat(state(marker)).isEqualTo("AT_RISK");
        var unreasoned = move("SUSPECTED").replace(",'reason':'a statement'", "");
        refused(post("csc", marker, "status", unreasoned), 422, "field.missing", "/reason");
        refused(post("csc", marker, "status", move("HIGH")), 422, "code.unknown", "/status");
        refused(post("school", marker, "status", move("SUSPECTED")), 404, "not-found", "");
        assertThat(state(marker)).isEqualTo("AT_RISK");

        var ways = List.of("DISCLOSED_OR_EVIDENCED", "AT_RISK", "HISTORIC", "SUSPECTED", "AT_RISK");
        for (var way : ways) {
            made(post("csc", marker, "status", move(way)));
            assertThat(state(marker)).isEqualTo(way);
        }
        var moves = new ArrayList<String>();
        for (var part : read("force", marker).path("history")) {
            moves.add(part.at("/content/RISK/state").asString());
            assertThat(part.at("/content/RISK/reason").asString()).isEqualTo("a statement");
        }
        assertThat(moves).isEqualTo(ways);
        assertThat(read("force", marker).at("/history/0/before/RISK/state").asString())
                .isEqualTo("AT_RISK");
    }

    @Test
    void a_summary_shows_the_state_and_the_review_and_who_may_not_see_risk_learns_neither() {
        var marker = set(exploitation(GIFTS));
        var summary = read("school", marker).at("/content/RISK");
        assertThat(summary.propertyNames()).containsExactlyInAnyOrder("state", "reviewDate");
        var other = sender.get("housing", "PRACTITIONER", "/markers/" + marker);
        assertThat(other.body()).doesNotContain("AT_RISK", "EXPLOITATION", "2017", "gifts");
    }

    @Test
    void what_was_not_reviewed_is_stale_until_it_is() {
        var soon = Instant.now().plusSeconds(2).toString();
        var marker = set(exploitation(GIFTS).replace(AHEAD, soon));
        assertThat(read("force", marker).path("stale").asBoolean(false)).isFalse();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read("force", marker).path("stale").asBoolean(false));
        var review = "{'id':'$','reviewBy':'%s','review':'seen again'}";
        refused(
                post("csc", marker, "review", review.formatted("2026-03-01T09:30:00Z")),
                422,
                "field.conflict",
                "/reviewBy");
        made(post("csc", marker, "review", review.formatted(AHEAD)));
        assertThat(read("force", marker).path("stale").asBoolean(false)).isFalse();
        assertThat(state(marker)).isEqualTo("AT_RISK");
    }

    @Test
    void what_the_list_has_no_code_for_is_said_in_words() {
        var other =
                exploitation("'otherKind':'fire setting'")
                        .replace("CHILD_SEXUAL_EXPLOITATION", "OTHER");
        assertThat(read("csc", set(other)).at("/content/RISK/otherKind").asString())
                .isEqualTo("fire setting");
        refused(
                send(other.replace(",'otherKind':'fire setting'", "")),
                422,
                "field.missing",
                "/otherKind");
    }

    private static String exploitation(String more) {
        return ("{'id':'$','subject':'%s','kind':'CHILD_SEXUAL_EXPLOITATION','definition':'2017',"
                        + "'status':'AT_RISK','setterRole':'team manager','reason':'gifts',"
                        + "'reviewBy':'%s',%s}")
                .formatted(child, AHEAD, more);
    }

    private static String move(String to) {
        return "{'id':'$','status':'" + to + "','reason':'a statement'}";
    }

    private static HttpResponse<String> send(String marker) {
        return sender.post("csc", "PRACTITIONER", "/markers", marker);
    }

    private static String set(String marker) {
        return made(send(marker));
    }

    private static HttpResponse<String> post(
            String agency, String marker, String command, String body) {
        return sender.post(agency, "PRACTITIONER", "/markers/" + marker + "/" + command, body);
    }

    private static JsonNode read(String agency, String marker) {
        return found(sender.get(agency, "PRACTITIONER", "/markers/" + marker));
    }

    private static String state(String marker) {
        return read("force", marker).at("/content/RISK/state").asString();
    }
}
