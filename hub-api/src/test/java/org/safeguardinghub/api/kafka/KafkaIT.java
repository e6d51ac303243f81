package org.safeguardinghub.api.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.HubWithBroker.CSC;
import static org.safeguardinghub.api.HubWithBroker.SCHOOL;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.embedded.Login;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class KafkaIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SUBJECT =
            "{\"id\":\"%s\",\"content\":{\"ID\":{\"preferredName\":\"Ayla\"}}}";

    @TempDir static Path folder;
    private static HubWithBroker hub;

    @BeforeAll
    static void two_agencies_take_part() throws Exception {
        hub = new HubWithBroker(folder);
        register("school", "SCHOOL", SCHOOL);
        register("csc", "LA_CSC", CSC);
        try (var admin = Admin.create(hub.broker().clientSettings(SCHOOL))) {
            await().atMost(PATIENCE).until(() -> admin.listTopics().names().get().size() == 3);
        }
        try (var admin = Admin.create(hub.broker().clientSettings(CSC))) {
            await().atMost(PATIENCE).until(() -> admin.listTopics().names().get().size() == 3);
        }
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void the_topic_has_what_the_feed_has_and_loses_nothing_while_the_broker_is_away() {
        publish();
        awaitTopicEqualsFeed();
        hub.stopBroker();
        publish();
        publish();
        hub.startBrokerAgain();
        awaitTopicEqualsFeed();
    }

    /** An agency reads and writes its own topics and no others. */
    @Test
    void matrix_of_topic_feed_and_topic_replies() throws Exception {
        assertThat(hub.topic(SCHOOL, "hub.replies.school")).isNotNull();
        for (var closed : List.of("hub.feed.school", "hub.replies.school", "hub.inbound.school")) {
            assertThatThrownBy(() -> hub.topic(CSC, closed))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
        for (var closed : List.of("hub.feed.csc", "hub.replies.csc", "hub.inbound.school")) {
            assertThatThrownBy(() -> send(CSC, closed, "{}"))
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
        Map<String, Object> anonymous =
                Map.of(
                        "bootstrap.servers", hub.broker().address(),
                        "default.api.timeout.ms", "3000",
                        "request.timeout.ms", "2000");
        try (var admin = Admin.create(anonymous)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasRootCauseInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
        }
    }

    @Test
    void a_command_sent_both_ways_is_one_command() throws Exception {
        var body = SUBJECT.formatted(UUID.randomUUID());
        var first = ask(SCHOOL, "school", event("subject.record", body));
        assertThat(first.path("type").asString())
                .isEqualTo("org.safeguardinghub.subject.record.accepted.v1");
        assertThat(first.path("data").path("status").asInt()).isEqualTo(201);
        var again = ask(SCHOOL, "school", event("subject.record", body));
        assertThat(again.path("data").path("status").asInt()).isEqualTo(200);
        var http = hub.post("school", "PUBLISHER", "/subjects", body);
        assertThat(http.statusCode()).isEqualTo(200);
        for (var field : List.of("id", "created", "position")) {
            var said = first.path("data").path(field);
            assertThat(again.path("data").path(field)).isEqualTo(said);
            assertThat(JSON.readTree(http.body()).path(field)).isEqualTo(said);
        }
    }

    @Test
    void a_referral_goes_by_topic_from_its_beginning_to_an_answer() throws Exception {
        var child = created(ask(SCHOOL, "school", event("subject.record", id(SUBJECT))));
        var referral =
                created(
                        ask(
                                SCHOOL,
                                "school",
                                event(
                                        "referral.record",
                                        id(
                                                """
                                                {"id":"%s","subjects":["child"],"receiver":"csc",
                                                 "route":"STATUTORY","help":"ADVICE","content":{}}
                                                """
                                                        .replace("child", child)))));
        var acknowledged = id("{\"id\":\"%s\"}");
        created(ask(CSC, "csc", event("referral.acknowledge", referral, acknowledged)));
        var question = UUID.randomUUID().toString();
        var asked = "{\"id\":\"%s\",\"question\":\"when\"}".formatted(question);
        var path = "/referrals/" + referral + "/information-requests";
        assertThat(hub.post("csc", "PUBLISHER", path, asked).statusCode()).isEqualTo(201);
        var answer = id("{\"id\":\"%s\",\"content\":{}}");
        assertThat(code(event("referral.answer", referral, answer))).isEqualTo("not-found");
        created(ask(SCHOOL, "school", event("referral.answer", referral + "/" + question, answer)));
    }

    private static String id(String body) {
        return body.formatted(UUID.randomUUID());
    }

    private static String created(JsonNode reply) {
        assertThat(reply.path("data").path("status").asInt()).as(reply.toString()).isEqualTo(201);
        return reply.path("data").path("created").asString();
    }

    private static String event(String command, String subject, String data) {
        return event(command, data)
                .replace("\"source\"", "\"subject\":\"" + subject + "\",\"source\"");
    }

    @Test
    void what_http_refuses_is_refused_with_the_same_body_and_what_is_no_event_blocks_nothing()
            throws Exception {
        assertThat(code("{ not json")).isEqualTo("json.malformed");
        assertThat(code("{}")).isEqualTo("field.missing");
        assertThat(code(event("subject.destroy", "{}"))).isEqualTo("code.unknown");
        assertThat(code(event("share.decide", "{}"))).isEqualTo("role.not-permitted");
        assertThat(code(event("link.propose", "{}"))).isEqualTo("purpose.missing");
        assertThat(code(event("subject.record", "\"" + "x".repeat(1024 * 1024) + "\"")))
                .isEqualTo("body.too-large");
        var unknownId = "{\"id\":\"%s\"}".formatted(UUID.randomUUID());
        assertThat(code(event("link.confirm", unknownId))).isEqualTo("not-found");
        var wrong = "{\"id\":\"%s\",\"colour\":1}".formatted(UUID.randomUUID());
        var refused = ask(SCHOOL, "school", event("concern.record", wrong)).path("data");
        var http = hub.post("school", "PUBLISHER", "/concerns", wrong);
        assertThat(refused).isEqualTo(JSON.readTree(http.body()));
        assertThat(http.statusCode()).isEqualTo(422);
    }

    @Test
    void a_command_that_the_store_could_not_take_is_no_refusal_and_is_taken_when_it_is_back()
            throws Exception {
        hub.stopStore();
        long offset;
        try {
            offset = send(SCHOOL, "hub.inbound.school", event("subject.record", id(SUBJECT)));
            // long enough for it to have been tried and to have failed more than once
            Thread.sleep(Duration.ofSeconds(3));
            assertThat(answersTo(SCHOOL, "school", offset)).isEmpty();
        } finally {
            hub.startStoreAgain();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(answersTo(SCHOOL, "school", offset)).hasSize(1));
        created(answersTo(SCHOOL, "school", offset).getFirst());
    }

    private static String code(String event) throws Exception {
        var reply = ask(SCHOOL, "school", event);
        assertThat(reply.path("type").asString()).endsWith(".refused.v1");
        return reply.path("data").path("code").asString();
    }

    private static void publish() {
        var body = SUBJECT.formatted(UUID.randomUUID());
        assertThat(hub.post("school", "PUBLISHER", "/subjects", body).statusCode()).isEqualTo(201);
    }

    /** Item for item; an item that came twice counts where it came first. */
    private static void awaitTopicEqualsFeed() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            var feed = hub.feed("school").valueStream().toList();
                            assertThat(feed).isNotEmpty();
                            assertThat(hub.topic(SCHOOL, "hub.feed.school").stream().distinct())
                                    .containsExactlyElementsOf(feed);
                        });
    }

    private static void register(String agency, String kind, Login login) {
        var body =
                """
                {"id":"%s","agency":"%s","name":"%s","kind":"%s","areas":["E06000001"],
                 "desk":{"name":"Desk"},
                 "credentials":[{"kind":"KAFKA_PRINCIPAL","name":"%s"}]}
                """
                        .formatted(UUID.randomUUID(), agency, agency, kind, login.name());
        var answer = hub.post("hub-operator", "HUB_ADMIN", "/agencies", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String event(String command, String data) {
        return """
        {"specversion":"1.0","id":"%s","source":"urn:test",
         "type":"org.safeguardinghub.%s.v1","data":%s}
        """
                .formatted(UUID.randomUUID(), command, data);
    }

    /** Sends an event and waits for the answer to exactly this one. */
    private static JsonNode ask(Login login, String agency, String event) throws Exception {
        long offset = send(login, "hub.inbound." + agency, event);
        return await().atMost(PATIENCE)
                .until(() -> answersTo(login, agency, offset), answers -> !answers.isEmpty())
                .getFirst();
    }

    private static List<JsonNode> answersTo(Login login, String agency, long offset) {
        var asked = Long.toString(offset);
        return hub.topic(login, "hub.replies." + agency).stream()
                .filter(reply -> reply.path("inboundoffset").asString().equals(asked))
                .toList();
    }

    private static long send(Login login, String topic, String value) throws Exception {
        var settings = new HashMap<>(hub.broker().clientSettings(login));
        settings.put("enable.idempotence", "false");
        settings.put("max.request.size", 2 * 1024 * 1024);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, value)).get().offset();
        }
    }
}
