package org.safeguardinghub.api.inference;

import static org.awaitility.Awaitility.await;

import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An agency's feed by its other two exits. */
final class Feeds {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ITEM = "data:";

    private Feeds() {}

    /** The first so many items of a stream, which has no end. */
    static List<JsonNode> stream(HttpRequest.Builder request, int count) {
        var asks = request.header("Accept", "text/event-stream").timeout(PATIENCE).build();
        var items = new ArrayList<JsonNode>();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(asks, BodyHandlers.ofInputStream());
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                while (items.size() < count) {
                    var line = lines.readLine();
                    if (line.startsWith(ITEM)) {
                        items.add(JsonMapper.shared().readTree(line.substring(ITEM.length())));
                    }
                }
            }
            client.shutdownNow();
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The items of an agency's topic, once there are so many; each where it came first. */
    static List<JsonNode> topic(HubWithBroker hub, String agency, int count) {
        var items = new ArrayList<JsonNode>();
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            items.clear();
                            hub.topic("hub.feed." + agency).stream().distinct().forEach(items::add);
                            return items.size() >= count;
                        });
        return items;
    }
}
