package org.safeguardinghub.adapters.client;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * One agency's connection to the hub. Safe for use by many threads. A command is repeated with the
 * same id until the hub answers, which records it once; a lasting 5xx comes back as a refusal, and
 * no answer at all as {@link NoAnswer}.
 */
public final class HubClient implements AutoCloseable {
    private final URI base;
    private final TokenSource tokens;
    private final Wire wire;

    public HubClient(URI base, TokenSource tokens) {
        this(base, tokens, Retries.usual());
    }

    public HubClient(URI base, TokenSource tokens, Retries retries) {
        this.base = base;
        this.tokens = tokens;
        this.wire = Wire.with(retries);
    }

    /** Sends a command whose body carries its {@code id}. */
    public Answer post(String path, JsonNode body) {
        return post(path, body, Why.NOT_NEEDED);
    }

    public Answer post(String path, JsonNode body, Why why) {
        String json = Wire.JSON.writeValueAsString(body);
        HttpResponse<String> response =
                authorised(
                        token ->
                                request(path, token, why)
                                        .timeout(Wire.ANSWER_WITHIN)
                                        .header("Content-Type", "application/json")
                                        .header("Accept", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(json))
                                        .build());
        int status = response.statusCode();
        if (status != 200 && status != 201) {
            return Refusal.of(status, response.body());
        }
        JsonNode answer = parsed(response);
        return new Accepted(
                status == 201,
                answer.path("created").asString(""),
                answer.path("position").asString(""));
    }

    public Reading get(String path, Why why) {
        HttpResponse<String> response =
                authorised(
                        token ->
                                request(path, token, why)
                                        .timeout(Wire.ANSWER_WITHIN)
                                        .header("Accept", "application/json")
                                        .GET()
                                        .build());
        if (response.statusCode() != 200) {
            return Refusal.of(response.statusCode(), response.body());
        }
        return new Found(parsed(response), response.headers().firstValue("Hub-As-Of").orElse(null));
    }

    /**
     * Opens the agency's own feed as a stream, from behind feed number {@code after} (0: from the
     * start). Not reopened by itself: open again with the number of the last event read.
     */
    public FeedStream feed(long after, Why why) {
        String path = "/api/v1/feed?after=" + after;
        try {
            String token = tokens.token();
            HttpResponse<InputStream> response = open(path, token, why);
            if (response.statusCode() == 401) {
                response.body().close();
                tokens.refused(token);
                response = open(path, tokens.token(), why);
            }
            if (response.statusCode() != 200) {
                try (InputStream body = response.body()) {
                    String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                    Refusal refusal = Refusal.of(response.statusCode(), text);
                    throw new NoAnswer("no feed: " + refusal.status() + " " + refusal.code());
                }
            }
            return new FeedStream(response.body());
        } catch (IOException broken) {
            throw new NoAnswer("the feed could not be opened", broken);
        } catch (InterruptedException stopped) {
            throw Wire.stopped(stopped);
        }
    }

    @Override
    public void close() {
        wire.http().shutdownNow();
    }

    private HttpResponse<InputStream> open(String path, String token, Why why)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(path, token, why).header("Accept", "text/event-stream").GET().build();
        return wire.http().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** A token may have been revoked before its time: on 401 one new one is tried. */
    private HttpResponse<String> authorised(Function<String, HttpRequest> request) {
        AtomicReference<String> used = new AtomicReference<>("");
        HttpResponse<String> response = wire.send(() -> request.apply(next(used)));
        if (response.statusCode() != 401) {
            return response;
        }
        tokens.refused(used.get());
        return wire.send(() -> request.apply(next(used)));
    }

    private String next(AtomicReference<String> used) {
        String token = tokens.token();
        used.set(token);
        return token;
    }

    private HttpRequest.Builder request(String path, String token, Why why) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(below(base, path))
                        .header("Authorization", "Bearer " + token);
        why.into(request);
        return request;
    }

    private static JsonNode parsed(HttpResponse<String> response) {
        try {
            return Wire.JSON.readTree(response.body());
        } catch (JacksonException notJson) {
            throw new NoAnswer("the answer was not the hub's own (" + response.statusCode() + ")");
        }
    }

    static URI below(URI base, String path) {
        String start = base.toString();
        return URI.create(
                (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
    }
}
