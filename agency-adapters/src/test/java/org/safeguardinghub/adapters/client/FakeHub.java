package org.safeguardinghub.adapters.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A hub and its issuer as far as a publisher can tell, over real HTTP: it keeps commands by id,
 * answers repeats with 200 and can be told to fail in order.
 */
public final class FakeHub implements AutoCloseable {
    /** What the next request gets instead of its answer. */
    public sealed interface Trouble {
        /** Nothing at all: the connection ends. */
        record BreaksOff() implements Trouble {}

        /** The command is kept, and then the connection ends. */
        record BreaksOffAfterwards() implements Trouble {}

        /** Another answer. */
        record Says(int status, Map<String, String> headers, String body) implements Trouble {}
    }

    private record Kept(JsonNode body, String created, int number) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final List<JsonNode> received = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Function<JsonNode, @Nullable String> refuses = _ -> null;
    private String feed = "";
    private int tokens;
    private int newestGoodToken = 1;

    public FakeHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Retries that wait for nothing, and remember how long they would have waited. */
    public Retries retries() {
        return new Retries(4, Duration.ofMillis(100), Duration.ofSeconds(5), this::paused);
    }

    public synchronized void next(Trouble... inOrder) {
        troubles.addAll(List.of(inOrder));
    }

    /** Commands for which the function answers a code are refused with it, 422. */
    public synchronized void refuse(Function<JsonNode, @Nullable String> code) {
        refuses = code;
    }

    public synchronized void feed(String events) {
        feed = events;
    }

    /** Tokens given so far are no longer taken. */
    public synchronized void revokeTokens() {
        newestGoodToken = tokens + 1;
    }

    public synchronized int tokensGiven() {
        return tokens;
    }

    /** Every command body that arrived, repeats included. */
    public synchronized List<JsonNode> received() {
        return List.copyOf(received);
    }

    /** Every request line that arrived, with the headers that say why. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    public synchronized int commandsKept() {
        return kept.size();
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized void paused(Duration time) {
        pauses.add(time);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Trouble.Says answer = answer(exchange, body);
            if (answer != null) {
                answer.headers()
                        .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private synchronized Trouble.@Nullable Says answer(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().toString();
        if (path.equals("/oauth2/token")) {
            return token(exchange);
        }
        requests.add(
                exchange.getRequestMethod()
                        + " "
                        + path
                        + " "
                        + exchange.getRequestHeaders().getFirst("Purpose"));
        boolean command = exchange.getRequestMethod().equals("POST");
        JsonNode json = command ? Wire.JSON.readTree(body) : null;
        if (json != null) {
            received.add(json);
        }
        Trouble trouble = troubles.poll();
        return switch (trouble) {
            case Trouble.BreaksOff _ -> null;
            case Trouble.Says says -> says;
            case Trouble.BreaksOffAfterwards _ -> {
                if (json != null) {
                    keep(json);
                }
                yield null;
            }
            case null ->
                    authorised(exchange) ? answered(path, json) : problem(401, "token.refused");
        };
    }

    private Trouble.Says answered(String path, @Nullable JsonNode command) {
        if (command != null) {
            return keep(command);
        }
        return path.startsWith("/api/v1/feed")
                ? new Trouble.Says(200, Map.of("Content-Type", "text/event-stream"), feed)
                : new Trouble.Says(
                        200, Map.of("Hub-As-Of", "as-of-7"), "{\"path\":\"" + path + "\"}");
    }

    private Trouble.Says keep(JsonNode command) {
        String code = refuses.apply(command);
        if (code != null) {
            return problem(422, code);
        }
        String id = command.path("id").stringValue();
        Kept before = kept.get(id);
        if (before != null && !before.body.equals(command)) {
            return problem(409, "command.id-reused");
        }
        Kept now =
                before != null
                        ? before
                        : new Kept(command, UUID.randomUUID().toString(), kept.size() + 1);
        kept.put(id, now);
        return new Trouble.Says(
                before == null ? 201 : 200,
                Map.of(),
                "{\"id\":\"%s\",\"created\":\"%s\",\"position\":\"p%d\"}"
                        .formatted(id, now.created, now.number));
    }

    private Trouble.Says token(HttpExchange exchange) {
        String basic = "Basic c3lzdGVtOnMlMkZjcmV0"; // system:s%2Fcret
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Trouble.Says(401, Map.of(), "{\"error\":\"invalid_client\"}");
        }
        tokens++;
        return new Trouble.Says(
                200, Map.of(), "{\"access_token\":\"t%d\",\"expires_in\":300}".formatted(tokens));
    }

    private boolean authorised(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null
                && header.startsWith("Bearer t")
                && Integer.parseInt(header.substring("Bearer t".length())) >= newestGoodToken;
    }

    public static Trouble.Says problem(int status, String code) {
        return new Trouble.Says(
                status,
                Map.of("Content-Type", "application/problem+json"),
                ("{\"type\":\"about:blank\",\"status\":%d,\"code\":\"%s\",\"detail\":\"no\","
                     + "\"errors\":[{\"field\":\"/content/EDU\",\"code\":\"%s\",\"detail\":\"x\"}]}")
                        .formatted(status, code, code));
    }
}
