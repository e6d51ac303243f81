package org.safeguardinghub.adapters.client;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Tokens by OAuth client credentials, from {@code <issuer>/oauth2/token}. One token is kept until
 * shortly before it expires.
 */
public final class ClientCredentials implements TokenSource {
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Duration WHEN_UNSAID = Duration.ofMinutes(1);
    private final URI endpoint;
    private final String authorization;
    private final Wire wire;
    private final Clock clock;
    private @Nullable Held held;

    private record Held(String token, Instant until) {}

    public ClientCredentials(URI issuer, String clientId, String secret) {
        this(issuer, clientId, secret, Retries.usual(), Clock.systemUTC());
    }

    public ClientCredentials(
            URI issuer, String clientId, String secret, Retries retries, Clock clock) {
        this.endpoint = HubClient.below(issuer, "/oauth2/token");
        this.authorization = "Basic " + basic(clientId, secret);
        this.wire = Wire.with(retries);
        this.clock = clock;
    }

    @Override
    public synchronized String token() {
        Held now = held;
        if (now == null || !clock.instant().isBefore(now.until)) {
            now = fetch();
            held = now;
        }
        return now.token;
    }

    @Override
    public synchronized void refused(String token) {
        if (held != null && held.token.equals(token)) {
            held = null;
        }
    }

    private Held fetch() {
        HttpResponse<String> response =
                wire.send(
                        () ->
                                HttpRequest.newBuilder(endpoint)
                                        .timeout(Wire.ANSWER_WITHIN)
                                        .header("Authorization", authorization)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .header("Accept", "application/json")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "grant_type=client_credentials"))
                                        .build());
        try {
            JsonNode answer = Wire.JSON.readTree(response.body());
            if (response.statusCode() == 200 && answer.path("access_token").isString()) {
                Duration lasts =
                        Duration.ofSeconds(
                                answer.path("expires_in").asLong(WHEN_UNSAID.toSeconds()));
                Duration early = lasts.dividedBy(10);
                Instant until =
                        clock.instant()
                                .plus(lasts)
                                .minus(early.compareTo(EARLY) < 0 ? early : EARLY);
                return new Held(answer.path("access_token").stringValue(), until);
            }
            throw new NoAnswer(
                    "the issuer gave no token (%d %s)"
                            .formatted(response.statusCode(), answer.path("error").asString("")));
        } catch (JacksonException notJson) {
            throw new NoAnswer("the issuer gave no token (%d)".formatted(response.statusCode()));
        }
    }

    /** RFC 6749, 2.3.1: both parts are form-encoded before they are joined. */
    private static String basic(String clientId, String secret) {
        String pair =
                URLEncoder.encode(clientId, StandardCharsets.UTF_8)
                        + ":"
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
