package org.safeguardinghub.api.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What an operator sees and does on the management port of a running hub. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperateIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] NO_RULING = {99};

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        hub = new HubWithBroker(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void a_view_is_replayed_and_what_became_of_it_is_shown() {
        record(List.of(), null);
        int serving = until(view -> view.path("lag").asLong() == 0).path("serving").asInt();

        var begun = send("/views/audit", "{\"expectDifference\": false}");

        assertThat(begun.statusCode()).isEqualTo(202);
        var audit = until(view -> !view.at("/replay/outcome").asString().equals("RUNNING"));
        assertThat(audit.at("/replay/outcome").asString()).isEqualTo("SWITCHED");
        assertThat(audit.at("/replay/after")).isEqualTo(audit.at("/replay/before"));
        assertThat(audit.at("/replay/after/rows").asLong()).isPositive();
        assertThat(audit.path("serving").asInt()).isEqualTo(serving + 1);
    }

    @Test
    void the_feed_cannot_be_replayed() {
        assertThat(send("/views/feed", "{}").statusCode()).isEqualTo(404);
    }

    /** Last: what it leaves waiting cannot be replayed. */
    @Test
    @Order(Integer.MAX_VALUE)
    void what_waits_is_listed_without_content_and_can_be_tried_again() {
        var person = new SubjectId(UUID.randomUUID());
        record(List.of(NO_RULING), person);
        record(List.of(), person);
        var waiting = untilWaiting(2);

        assertThat(waiting.propertyNames())
                .containsExactlyInAnyOrder(
                        "group", "sequence", "letters", "firstError", "waitingSince");
        assertThat(waiting.path("group").asString()).isEqualTo("audit");
        assertThat(waiting.path("sequence").asString()).isEqualTo("subject:" + person.text());
        assertThat(send("/letters/nobody", "{}").statusCode()).isEqualTo(404);
        var retried = json(send("/letters/audit", "{}"));
        assertThat(retried.path("handled").asInt()).isZero();
        assertThat(retried.path("waiting").asInt()).isEqualTo(1);
        // a replay meets the same answer and stops there; the old version serves on
        assertThat(send("/views/audit", "{}").statusCode()).isEqualTo(202);
        var audit = until(view -> view.at("/replay/outcome").asString().equals("FAILED"));
        assertThat(audit.at("/replay/failure").asString()).startsWith("ReadFailed");
    }

    private static void record(List<byte[]> rulings, @Nullable SubjectId about) {
        hub.part(AnswerLog.class)
                .record(
                        new AnswerRuled(
                                UUID.randomUUID(),
                                AnswerRuled.Exit.LIST,
                                new AgencyId("school"),
                                "somebody",
                                Set.of(),
                                null,
                                null,
                                null,
                                about,
                                Instant.now(),
                                0,
                                rulings));
    }

    private JsonNode until(Predicate<JsonNode> condition) {
        return await(
                () -> {
                    for (var view : json(get("/views"))) {
                        if (view.path("view").asString().equals("audit") && condition.test(view)) {
                            return view;
                        }
                    }
                    return null;
                });
    }

    private JsonNode untilWaiting(long letters) {
        return await(
                () -> {
                    for (var sequence : json(get("/letters"))) {
                        if (sequence.path("letters").asLong() == letters) {
                            return sequence;
                        }
                    }
                    return null;
                });
    }

    private static JsonNode await(Supplier<@Nullable JsonNode> look) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        var found = look.get();
        while (found == null) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            try {
                // an operator polls too: there is nothing to wait on
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            found = look.get();
        }
        return found;
    }

    private HttpResponse<String> get(String path) {
        return exchange(to(path).GET());
    }

    private HttpResponse<String> send(String path, String body) {
        return exchange(
                to(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder to(String path) {
        var port = hub.part(Environment.class).getProperty("local.management.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
