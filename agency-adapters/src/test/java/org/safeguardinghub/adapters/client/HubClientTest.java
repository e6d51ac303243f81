package org.safeguardinghub.adapters.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.adapters.client.FakeHub.Trouble.BreaksOff;
import org.safeguardinghub.adapters.client.FakeHub.Trouble.BreaksOffAfterwards;
import org.safeguardinghub.adapters.client.FakeHub.Trouble.Says;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class HubClientTest {
    private static final JsonNode COMMAND =
            Wire.JSON.readTree("{\"id\":\"6d1f3a0e-5a39-4a53-8f0e-7f2c7c1f6a11\"}");
    private final FakeHub hub = new FakeHub();
    private final ClientCredentials tokens = credentials("s/cret");
    private final HubClient client = new HubClient(hub.address(), tokens, hub.retries());

    HubClientTest() throws IOException {}

    @AfterEach
    void close() {
        client.close();
        hub.close();
    }

    @Test
    void a_command_is_accepted_once_and_repeats_are_told_apart() {
        Accepted first = (Accepted) client.post("/api/v1/subjects", COMMAND);
        Accepted again = (Accepted) client.post("/api/v1/subjects", COMMAND);

        assertThat(first.firstTime()).isTrue();
        assertThat(again).isEqualTo(new Accepted(false, first.created(), first.position()));
    }

    @Test
    void a_broken_connection_is_retried_with_the_same_id_even_if_the_hub_had_heard_it() {
        hub.next(new BreaksOff(), new BreaksOffAfterwards());

        Accepted answer = (Accepted) client.post("/api/v1/subjects", COMMAND);

        assertThat(answer.firstTime()).isFalse();
        assertThat(hub.received()).containsExactly(COMMAND, COMMAND, COMMAND);
        assertThat(hub.commandsKept()).isEqualTo(1);
        assertThat(hub.pauses()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void the_hubs_wish_to_wait_is_honoured_within_bounds() {
        hub.next(
                new Says(429, Map.of("Retry-After", "2"), ""),
                new Says(503, Map.of("Retry-After", "900"), ""));

        assertThat(client.post("/api/v1/subjects", COMMAND)).isInstanceOf(Accepted.class);
        assertThat(hub.pauses()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void a_lasting_fault_comes_back_as_a_refusal() {
        Says down = FakeHub.problem(503, "unavailable");
        hub.next(down, down, down, down);

        Refusal refusal = (Refusal) client.post("/api/v1/subjects", COMMAND);

        assertThat(refusal.code()).isEqualTo("unavailable");
        assertThat(hub.received()).hasSize(4);
    }

    @Test
    void a_refusal_is_not_retried_and_names_its_fields() {
        hub.refuse(_ -> "field.unknown");

        assertThat(client.post("/api/v1/subjects", COMMAND))
                .isEqualTo(
                        new Refusal(
                                422,
                                "field.unknown",
                                "no",
                                List.of(
                                        new Refusal.FieldError(
                                                "/content/EDU", "field.unknown", "x")),
                                null));
        assertThat(hub.received()).hasSize(1);
    }

    @Test
    void an_answer_of_something_in_between_is_a_refusal_with_its_status() {
        hub.next(new Says(413, Map.of(), "<html>too large</html>"));

        Refusal refusal = (Refusal) client.post("/api/v1/subjects", COMMAND);

        assertThat(refusal.code()).isEqualTo("http.413");
    }

    @Test
    void one_token_serves_many_commands_and_a_revoked_one_is_replaced() {
        client.post("/api/v1/subjects", COMMAND);
        client.post("/api/v1/subjects", COMMAND);
        assertThat(hub.tokensGiven()).isEqualTo(1);

        hub.revokeTokens();
        assertThat(client.post("/api/v1/subjects", COMMAND)).isInstanceOf(Accepted.class);
        assertThat(hub.tokensGiven()).isEqualTo(2);
    }

    @Test
    void a_token_is_replaced_shortly_before_it_expires() {
        Hands clock = new Hands();
        ClientCredentials source =
                new ClientCredentials(hub.address(), "system", "s/cret", hub.retries(), clock);
        assertThat(source.token()).isEqualTo("t1");

        clock.now = clock.now.plusSeconds(269);
        assertThat(source.token()).isEqualTo("t1");
        clock.now = clock.now.plusSeconds(1);
        assertThat(source.token()).isEqualTo("t2");
    }

    @Test
    void a_client_the_issuer_does_not_know_gets_no_answer() {
        assertThatThrownBy(() -> credentials("wrong").token())
                .isInstanceOf(NoAnswer.class)
                .hasMessage("the issuer gave no token (401 invalid_client)");
    }

    @Test
    void no_hub_at_all_is_no_answer_after_bounded_attempts() {
        try (HubClient nowhere =
                new HubClient(URI.create("http://127.0.0.1:1"), () -> "t", hub.retries())) {
            assertThatThrownBy(() -> nowhere.post("/api/v1/subjects", COMMAND))
                    .isInstanceOf(NoAnswer.class)
                    .hasMessage("127.0.0.1:1 did not answer 4 attempts");
        }
        assertThat(hub.pauses()).hasSize(3);
    }

    @Test
    void a_query_says_why_and_tells_what_it_reflects() {
        Found found = (Found) client.get("/api/v1/concerns/7", Why.purpose("CHILD_PROTECTION"));

        assertThat(found.asOf()).isEqualTo("as-of-7");
        assertThat(hub.requests()).containsExactly("GET /api/v1/concerns/7 CHILD_PROTECTION");
    }

    @Test
    void the_feed_is_read_event_by_event_past_comments_until_it_ends() {
        hub.feed(
                """
                : still here

                id: 4
                event: feed
                data: {"id":"e4","type":"org.safeguardinghub.concern.recorded.v1",
                data: "subject":"r1","feednumber":4}

                data:{"id":"e5","feednumber":5}

                data: {"id":"cut off
                """);
        try (FeedStream feed = client.feed(3, Why.NOT_NEEDED)) {
            FeedEvent first = feed.next();
            assertThat(first.feedNumber()).isEqualTo(4);
            assertThat(first.subject()).isEqualTo("r1");
            assertThat(first.type()).isEqualTo("org.safeguardinghub.concern.recorded.v1");
            assertThat(feed.next().id()).isEqualTo("e5");
            assertThat(feed.hasNext()).isFalse();
        }
        assertThat(hub.requests()).containsExactly("GET /api/v1/feed?after=3 null");
    }

    private ClientCredentials credentials(String secret) {
        return new ClientCredentials(
                hub.address(), "system", secret, hub.retries(), Clock.systemUTC());
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-24T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
