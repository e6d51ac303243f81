package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.shared.AgencyId;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** What a reader is told of the log is the same on the node that makes the views and on another. */
class TwoNodesIT {
    private static final List<String> LISTS = List.of("/records", "/feed", "/work");

    @TempDir static Path folder;
    private static Town town;
    private static HubWithBroker other;
    private static String child;

    @BeforeAll
    static void two_nodes_of_which_one_makes_the_views() throws Exception {
        town = new Town(folder);
        child = town.subject("school");
        other = town.hub.anotherNode();
    }

    @AfterAll
    static void stop() {
        other.close();
        town.close();
    }

    @Test
    void a_node_that_makes_no_view_waits_for_what_a_reader_has_seen() {
        // each segment is held once, so of each view one of the nodes knows nothing by itself
        assertThat(segments(town.hub) + segments(other)).isEqualTo(3);
        for (var list : LISTS) {
            var last = concern(town.hub);
            for (var node : List.of(town.hub, other)) {
                var answer = read(node, list, last);
                assertThat(answer.statusCode()).as(list + " " + answer.body()).isEqualTo(200);
                assertThat(asOf(answer)).as(list).isGreaterThanOrEqualTo(position(last));
            }
        }
    }

    @Test
    void what_was_waited_for_is_in_the_list() {
        var told = record(town.hub);
        var id = Town.json(told).path("created").asString();
        var position = told.headers().firstValue("Hub-Position").orElseThrow();
        for (var list : List.of("/records", "/feed")) {
            assertThat(read(other, list, position).body()).as(list).contains(id);
        }
    }

    @Test
    void what_concerns_no_view_moves_it_all_the_same() {
        var told =
                town.send(
                        "school",
                        "PUBLISHER",
                        "/involvements",
                        "{'id':'$','subject':'%s','agency':'gp','kind':'REFERRAL'}",
                        child);
        var token = told.headers().firstValue("Hub-Position").orElseThrow();
        for (var list : LISTS) {
            assertThat(read(other, list, token).statusCode()).as(list).isEqualTo(200);
        }
    }

    @Test
    void a_list_claims_no_more_than_what_its_candidates_reflect() {
        var before = position(concern(town.hub));
        assertThat(read(town.hub, "/records", concern(town.hub)).statusCode()).isEqualTo(200);
        var feeds = List.of(processor(town.hub, "feed"), processor(other, "feed"));
        feeds.forEach(StreamingEventProcessor::shutDown);
        try {
            var unseen = concern(town.hub);
            for (var node : List.of(town.hub, other)) {
                var list = read(node, "/records", null);
                assertThat(asOf(list)).isBetween(before, position(unseen) - 1);
                assertThat(read(node, "/records", unseen).statusCode()).isEqualTo(503);
            }
        } finally {
            feeds.forEach(StreamingEventProcessor::start);
        }
        var seen = concern(town.hub);
        assertThat(asOf(read(other, "/records", seen))).isGreaterThanOrEqualTo(position(seen));
    }

    /** Otherwise it is looked for and told again, as if it had begun by the passing of time. */
    @Test
    void what_begins_with_its_event_has_begun_when_it_is_recorded() {
        for (int n = 0; n < 20; n++) {
            for (var node : List.of(town.hub, other)) {
                involve(node);
            }
        }
        var begun = "select count(*) from fact f join event e on e.position = f.known_from";
        assertThat(town.hub.count(begun)).isGreaterThan(40);
        assertThat(town.hub.count(begun + " where f.valid_from > e.recorded_at")).isZero();
    }

    private static void involve(HubWithBroker node) {
        made(node, "/involvements", "{'id':'%s','subject':'%s','agency':'gp','kind':'REFERRAL'}");
    }

    private static int segments(HubWithBroker node) {
        return List.of("feed", "audit", "clock").stream()
                .mapToInt(view -> processor(node, view).processingStatus().size())
                .sum();
    }

    private static StreamingEventProcessor processor(HubWithBroker node, String view) {
        return node.part(EventProcessingConfiguration.class)
                .eventProcessor(view, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private static HttpResponse<String> read(
            HubWithBroker node, String path, @Nullable String least) {
        HttpRequest.Builder request =
                node.to("/api/v1" + path)
                        .header("Authorization", "Bearer " + node.token("school", "PRACTITIONER"))
                        .header("Purpose", Town.CARE);
        return node.send(least == null ? request : request.header("Hub-Min-Position", least));
    }

    /** Where a new concern was written, as the school knows it. */
    private static String concern(HubWithBroker node) {
        return record(node).headers().firstValue("Hub-Position").orElseThrow();
    }

    private static HttpResponse<String> record(HubWithBroker node) {
        return made(
                node,
                "/concerns",
                "{'id':'%s','subjects':['%s'],'content':{'NARR':{'account':'came hungry'}}}");
    }

    /** Of the child, under a new id. */
    private static HttpResponse<String> made(HubWithBroker node, String path, String body) {
        var filled = body.formatted(UUID.randomUUID(), child).replace('\'', '"');
        var answer = node.post("school", "PUBLISHER", path, filled);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static long asOf(HttpResponse<String> answer) {
        return position(answer.headers().firstValue("Hub-As-Of").orElseThrow());
    }

    private static long position(String token) {
        return town.hub
                .part(PositionTokens.class)
                .open(new AgencyId("school"), token)
                .orElseThrow();
    }
}
