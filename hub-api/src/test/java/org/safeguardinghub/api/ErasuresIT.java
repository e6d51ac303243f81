package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Caseworker.refused;
import static org.safeguardinghub.api.Town.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.replay.ReplayOutcome;
import org.safeguardinghub.replay.Replays;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What an agency has erased cannot be read by anybody; all else is as it was. */
class ErasuresIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RACES = 12;
    private static final String APPROVAL = "{'id':'$'}";
    private static final String WHY = "{'id':'$','reason':'x'}";
    private static final String CORRECTION =
            "{'id':'$','reason':'OTHER','whatWasWrong':'w','content':{'NARR':{'account':'x'}}}";

    @TempDir static Path folder;
    private static Town town;
    private static HubWithBroker other;
    private static Erasures school;
    private static Caseworker auditor;

    private String child;
    private String concern;

    @BeforeAll
    static void a_town_with_two_nodes() throws Exception {
        town = new Town(folder);
        town.register("oversight", "OVERSIGHT", "E08000021");
        town.register("far-oversight", "OVERSIGHT", "E06000045");
        other = town.hub.anotherNode();
        school = Erasures.of(town.hub, "school");
        auditor = new Caseworker(town.hub, "oversight", "AUDITOR", "a.auditor");
    }

    @AfterAll
    static void stop() {
        other.close();
        town.close();
    }

    @BeforeEach
    void a_child_with_a_concern_that_children_s_services_had() {
        child = town.subject("school");
        concern = town.concern("school", child);
        town.involve("school", child, "csc");
        awaitTold("csc", "concern.recorded");
    }

    @Test
    void a_record_is_erased_when_two_others_have_approved_and_not_before() {
        var kept = town.concern("school", child);
        var before = read("school", concern);
        var beforeOfKept = read("school", kept);
        assertThat(before.path("content").toString()).contains("came hungry");
        assertThat(read("csc", concern).path("content").toString()).contains("came hungry");

        var erasure = school.approvedOnce(concern);
        assertThat(school.read(erasure).path("state").asString()).isEqualTo("PROPOSED");
        assertThat(read("school", concern).path("content")).isEqualTo(before.path("content"));
        school.approvedLast(erasure);
        school.awaitErased(erasure);

        for (var node : List.of(town.hub, other)) {
            for (var agency : List.of("school", "csc")) {
                var now = json(node.get(agency, "PRACTITIONER", "/concerns/" + concern, Town.CARE));
                assertThat(now.path("content")).as(agency).isEmpty();
                assertThat(now.toString()).doesNotContain("came hungry", "Ayla", "Oak House");
                assertThat(now.at("/codes/erased").asString()).isEqualTo("YES");
            }
        }
        var now = read("school", concern);
        for (var field : List.of("id", "recordType", "owner", "subjects", "recordedAt", "levels")) {
            assertThat(now.path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(read("school", kept).path("content")).isEqualTo(beforeOfKept.path("content"));
    }

    @Test
    void how_far_it_has_come_is_shown_to_the_agency_and_to_auditors_without_words() {
        var erasure = school.erased(concern);
        var own = school.read(erasure);
        assertThat(own.path("reason").asString()).isEqualTo("Sent by mistake");
        assertThat(own.at("/proposed/by").asString()).isEqualTo("p.practitioner");
        assertThat(own.at("/approved/1/by").asString()).isEqualTo("s.second");
        assertThat(own.at("/records/0/record").asString()).isEqualTo(concern);
        assertThat(own.at("/records/0").has("checkedAt")).isTrue();

        var seen = auditor.read("/erasures/" + erasure);
        assertThat(seen.path("state").asString()).isEqualTo("ERASED");
        assertThat(seen.path("approved")).hasSize(2);
        assertThat(seen.toString()).doesNotContain("mistake", "p.practitioner", "f.first");
        assertThat(auditor.read("/erasures").path("items").path(0).path("id").asString())
                .isEqualTo(erasure);

        var elsewhere = new Caseworker(town.hub, "far-oversight", "AUDITOR", "f.auditor");
        refused(404, "not-found", elsewhere.get("/erasures/" + erasure));
        assertThat(elsewhere.read("/erasures").path("items")).isEmpty();
        var atSchool = new Caseworker(town.hub, "school", "AUDITOR", "s.auditor");
        assertThat(atSchool.read("/erasures/" + erasure).path("approved")).hasSize(2);
        assertThat(atSchool.read("/erasures").toString())
                .as("the owning agency's auditor is no administrator")
                .contains(erasure)
                .doesNotContain("mistake", "p.practitioner", "f.first");

        var stranger = new Caseworker(town.hub, "csc", "AGENCY_ADMIN", "o.other");
        refused(404, "not-found", stranger.get("/erasures/" + erasure));
        assertThat(stranger.read("/erasures").path("items")).isEmpty();
    }

    @Test
    void pages_put_together_are_all_there_is() {
        for (int n = 0; n < 3; n++) {
            school.proposed(concern);
        }
        var all = school.first().read("/erasures?limit=200").path("items");
        int seen = 0;
        var cursor = "";
        do {
            var page = school.first().read("/erasures?limit=2" + cursor);
            for (var item : page.path("items")) {
                assertThat(item).isEqualTo(all.path(seen++));
            }
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(all.size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void who_proposed_does_not_approve_and_nobody_approves_twice() {
        var admin = school.first();
        var own = admin.made("/erasures", Erasures.proposal(concern));
        admin.refused(409, "erasure.own-proposal", "/erasures/" + own + "/approval", APPROVAL);
        var once = school.approvedOnce(concern);
        admin.refused(409, "erasure.already-approved", "/erasures/" + once + "/approval", APPROVAL);
        admin.actingFor("somebody.else")
                .refused(
                        409,
                        "erasure.already-approved",
                        "/erasures/" + once + "/approval",
                        APPROVAL);
        var stranger = new Caseworker(town.hub, "csc", "AGENCY_ADMIN", "o.other");
        stranger.refused(404, "not-found", "/erasures/" + once + "/approval", APPROVAL);
        stranger.refused(404, "not-found", "/erasures/" + once + "/declining", WHY);
        stranger.refused(404, "not-found", "/erasures", Erasures.proposal(concern));
        assertThat(read("school", concern).path("content").toString()).contains("came hungry");
    }

    @Test
    void a_declined_erasure_is_over_and_its_reason_is_the_agencys_own() {
        var erasure = school.proposed(concern);
        school.second().made("/erasures/" + erasure + "/declining", WHY);
        school.first().refused(409, "erasure.over", "/erasures/" + erasure + "/approval", APPROVAL);
        assertThat(school.read(erasure).path("state").asString()).isEqualTo("DECLINED");
        assertThat(school.read(erasure).at("/declined/reason").asString()).isEqualTo("x");
        assertThat(auditor.read("/erasures/" + erasure).path("declined").has("reason")).isFalse();
    }

    @Test
    void what_is_held_is_neither_proposed_nor_approved_until_it_is_released() {
        var erasure = school.approvedOnce(concern);
        var hold = school.second().made("/legal-holds", hold(child));
        school.second()
                .refused(409, "erasure.held", "/erasures/" + erasure + "/approval", APPROVAL);
        school.proposer().refused(409, "erasure.held", "/erasures", Erasures.proposal(concern));
        assertThat(read("school", concern).path("content").toString()).contains("came hungry");
        school.second().made("/legal-holds/" + hold + "/release", WHY);
        school.approvedLast(erasure);
        school.awaitErased(erasure);
    }

    @Test
    void of_a_hold_and_the_last_approval_at_once_on_two_nodes_one_is_first_and_the_hold_wins()
            throws Exception {
        var elsewhere = Erasures.of(other, "school");
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < RACES; n++) {
                var about = town.subject("school");
                var record = town.concern("school", about);
                var erasure = school.approvedOnce(record);
                var answers =
                        threads.invokeAll(
                                List.<Callable<HttpResponse<String>>>of(
                                        () -> school.first().post("/legal-holds", hold(about)),
                                        () ->
                                                elsewhere
                                                        .second()
                                                        .post(
                                                                "/erasures/"
                                                                        + erasure
                                                                        + "/approval",
                                                                APPROVAL)));
                assertThat(answers.getFirst().get().statusCode()).isEqualTo(201);
                var approval = answers.getLast().get();
                var held = json(answers.getFirst().get()).path("created").asString();
                if (approval.statusCode() == 201) {
                    assertThat(position("record:" + record, "erasure.record-erased"))
                            .isLessThan(position("record:" + held, "legal-hold.placed"));
                    school.awaitErased(erasure);
                } else {
                    refused(409, "erasure.held", approval);
                    assertThat(read("school", record).path("content").toString())
                            .contains("came hungry");
                }
            }
        }
    }

    @Test
    void nothing_is_added_to_what_is_erased_and_it_is_not_erased_again() {
        school.erased(concern);
        for (var by : List.of("school", "csc")) {
            refused(
                    404,
                    "not-found",
                    town.send(
                            by, "PUBLISHER", "/concerns/" + concern + "/corrections", CORRECTION));
        }
        school.proposer()
                .refused(409, "erasure.already-erased", "/erasures", Erasures.proposal(concern));
    }

    @Test
    void whoever_had_the_record_is_told_and_listed() {
        assertThat(read("csc", concern).path("content").toString()).contains("came hungry");
        school.erased(concern);
        awaitTold("csc", "concern.changed");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            var listed =
                                    json(town.read("school", "/records/" + concern + "/recipients"))
                                            .path("items");
                            assertThat(listed.findValuesAsString("change")).contains("ERASURE");
                            assertThat(listed.findValuesAsString("agency")).contains("csc");
                        });
    }

    @Test
    void a_replay_completes_and_brings_nothing_back() {
        school.erased(concern, child);
        for (var view : List.of("search", "patterns", "audit")) {
            assertThat(town.hub.part(Replays.class).replay(view, false))
                    .as(view)
                    .isInstanceOf(ReplayOutcome.Switched.class);
        }
        assertThat(read("school", concern).path("content")).isEmpty();
    }

    /** The log alone is enough: the list beside the keys and the file went with the backup. */
    @Test
    void a_node_that_starts_on_an_older_copy_of_the_keys_erases_again() throws Exception {
        try (var keys = town.hub.keysAsOwner();
                var statement = keys.createStatement()) {
            statement.execute("create table keys_before as select * from content_key");
            statement.execute("create table erased_before as select * from erased_record");
            school.erased(concern);
            assertThat(read("school", concern).path("content")).isEmpty();

            statement.execute("truncate content_key, erased_record");
            statement.execute("insert into content_key select * from keys_before");
            statement.execute("insert into erased_record select * from erased_before");
            statement.execute("drop table keys_before, erased_before");
            Files.deleteIfExists(folder.resolve("erased-records"));
            assertThat(read("school", concern).path("content").toString())
                    .as("what the backup brought back")
                    .contains("came hungry");
        }
        try (var restarted = town.hub.anotherNode()) {
            var answer = restarted.get("school", "PRACTITIONER", "/concerns/" + concern, Town.CARE);
            assertThat(json(answer).path("content")).isEmpty();
        }
        assertThat(read("school", concern).path("content")).isEmpty();
        assertThat(Files.readString(folder.resolve("erased-records"))).contains(concern);
    }

    private static JsonNode read(String agency, String record) {
        var answer = town.read(agency, "/concerns/" + record);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static String hold(String about) {
        return "{'id':'$','issuer':'x','legalPower':'x','scope':{'subjects':['%s']}}"
                .formatted(UUID.fromString(about));
    }

    private static long position(String tag, String name) {
        return town.hub.count(
                "select position from event where '%s' = any(tags) and name = '%s'"
                        .formatted(tag, name));
    }

    private void awaitTold(String agency, String type) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                town.hub
                                        .feed(agency)
                                        .valueStream()
                                        .filter(
                                                item ->
                                                        item.path("subject")
                                                                .asString()
                                                                .equals(concern))
                                        .anyMatch(
                                                item ->
                                                        item.path("type")
                                                                .asString()
                                                                .contains("." + type + ".")));
    }
}
