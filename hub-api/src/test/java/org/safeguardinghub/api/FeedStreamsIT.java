package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Caseworker.refused;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.sample.Tokens;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** Feeds of agencies that lose what they saw, or may not take part any more. */
class FeedStreamsIT {
    private static final String AREA = "E08000021";
    private static final String WHY = "{'id':'$','reason':'Inquiry'}";
    private static final String TAKEN_BACK = "org.safeguardinghub.record.taken-back.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static Caseworker operator;
    private static HttpClient client;

    @BeforeAll
    static void a_hub() throws Exception {
        hub = new HubWithBroker(folder);
        operator = new Caseworker(hub, "hub-operator", "HUB_ADMIN", "operator");
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.shutdownNow();
        hub.close();
    }

    @Test
    void the_stream_of_a_suspended_person_ends_and_a_colleagues_goes_on() {
        var school = register("oak-school", "SCHOOL");
        var one = new Stream("oak-school", "o.teacher");
        var colleague = new Stream("oak-school", "c.colleague");
        subject(school);
        awaitItems(one, 1);
        awaitItems(colleague, 1);

        operator.made(
                "/agencies/oak-school/suspension",
                "{'id':'$','person':'o.teacher','reason':'Inquiry'}");
        subject(school);
        awaitItems(colleague, 2);
        await().atMost(PATIENCE).until(one::isOver);
        assertThat(one.items).hasSize(1);
        assertThat(colleague.isOver()).isFalse();
    }

    @Test
    void the_streams_of_a_suspended_agency_end_and_it_catches_up_when_it_is_back() {
        var school = register("elm-school", "SCHOOL");
        var stream = new Stream("elm-school", "t.teacher");
        subject(school);
        awaitItems(stream, 1);

        var suspension = operator.made("/agencies/elm-school/suspension", WHY);
        await().atMost(PATIENCE).until(stream::isOver);
        refused(403, "agency.unknown-caller", school.get("/feed"));

        operator.made("/agencies/elm-school/suspension/" + suspension + "/ending", WHY);
        await().atMost(PATIENCE).until(() -> types(school).size() == 3);
        assertThat(types(school)).element(1).isEqualTo(TAKEN_BACK);
        assertDense(school);
    }

    @Test
    void a_stream_gives_more_than_one_part_and_leaves_no_number_out() {
        var school = register("ash-school", "SCHOOL");
        IntStream.range(0, 105).forEach(_ -> subject(school));
        var stream = new Stream("ash-school", "t.teacher");
        awaitItems(stream, 105);
        assertThat(stream.items)
                .isEqualTo(IntStream.rangeClosed(1, 105).mapToObj(n -> "id:" + n).toList());
    }

    @Test
    void what_is_taken_back_is_acknowledged_once_by_who_lost_it_and_by_nobody_else() {
        var school = register("fir-school", "SCHOOL");
        var council = register("fir-council", "LA_CSC");
        var child = subject(school);
        var concern =
                school.made(
                        "/concerns",
                        "{'id':'$','subjects':['" + child + "'],'content':{'NARR':{}}}");
        school.made(
                "/involvements",
                "{'id':'$','subject':'%s','agency':'fir-council','kind':'REFERRAL'}"
                        .formatted(child));
        await().atMost(PATIENCE).until(() -> aboutRecord(council, concern).size() == 1);
        var before = unacknowledged();

        school.made(
                "/restrictions",
                "{'id':'$','kind':'SEAL','record':'%s','agencies':['fir-school'],'reason':'x'}"
                        .formatted(concern));
        await().atMost(PATIENCE).until(() -> aboutRecord(council, concern).size() == 2);
        var loss = aboutRecord(council, concern).getLast();
        assertThat(loss.path("type").asString()).isEqualTo(TAKEN_BACK);
        assertThat(aboutRecord(council, concern).getFirst().path("type").asString())
                .isEqualTo(TAKEN_BACK);
        assertThat(unacknowledged()).isEqualTo(before + 1);

        var path = "/feed/" + loss.path("id").asString() + "/acknowledgement";
        refused(404, "not-found", school.post(path, "{'id':'$'}"));
        council.made(path, "{'id':'$'}");
        refused(409, "feed.already-acknowledged", council.post(path, "{'id':'$'}"));
        await().atMost(PATIENCE).until(() -> unacknowledged() == before);
    }

    private static double unacknowledged() {
        return hub.part(MeterRegistry.class).get("hub.feed.unacknowledged").gauge().value();
    }

    private static List<JsonNode> aboutRecord(Caseworker reader, String record) {
        return reader.read("/feed")
                .path("items")
                .valueStream()
                .filter(item -> item.path("subject").asString().equals(record))
                .toList();
    }

    private static List<String> types(Caseworker reader) {
        return reader.read("/feed")
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private static void assertDense(Caseworker reader) {
        var numbers =
                reader.read("/feed")
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("feednumber").asInt())
                        .toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private static Caseworker register(String agency, String kind) {
        operator.made(
                "/agencies",
                ("{'id':'$','agency':'%1$s','name':'%1$s','kind':'%2$s','areas':['%3$s'],"
                                + "'desk':{'name':'Front door'}}")
                        .formatted(agency, kind, AREA));
        return new Caseworker(hub, agency, "PRACTITIONER", agency + "-worker");
    }

    private static String subject(Caseworker school) {
        return school.made("/subjects", "{'id':'$','content':{'ID':{'preferredName':'Ada'}}}");
    }

    private static void awaitItems(Stream stream, int count) {
        await().atMost(PATIENCE).until(() -> stream.items.size() == count);
    }

    /** One open stream, read until the hub ends it; its items by the ids that resume it. */
    private static final class Stream {
        final List<String> items = new CopyOnWriteArrayList<>();
        private final Thread reader;

        Stream(String agency, String sub) {
            var request =
                    hub.to("/api/v1/feed")
                            .header("Accept", "text/event-stream")
                            .header("Authorization", "Bearer " + token(agency, sub))
                            .build();
            reader =
                    Thread.ofVirtual()
                            .name("stream-" + UUID.randomUUID())
                            .start(
                                    () ->
                                            client.sendAsync(request, BodyHandlers.ofLines())
                                                    .join()
                                                    .body()
                                                    .filter(line -> line.startsWith("id:"))
                                                    .forEach(items::add));
        }

        boolean isOver() {
            return !reader.isAlive();
        }

        private static String token(String agency, String sub) {
            return Tokens.with(
                    claims ->
                            claims.subject(sub)
                                    .claim("agency", agency)
                                    .claim("roles", List.of("PRACTITIONER"))
                                    .claim("purposes", List.of("CHILD_PROTECTION")));
        }
    }
}
