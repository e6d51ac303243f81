package org.safeguardinghub.api.revocation;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the hub sends to a reader by itself: a stream from each node, and a topic. What was sent
 * before a reduction cannot be taken back from it; nothing that is recorded later is to follow.
 */
final class Outgoing implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ITEM = "data:";

    private final Topics topics;
    private final String reader;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<List<String>> streams = new ArrayList<>();

    /**
     * @param requests for a stream, one of each node
     */
    Outgoing(Topics topics, String reader, List<HttpRequest.Builder> requests) {
        this.topics = topics;
        this.reader = reader;
        for (var request : requests) {
            var items = new CopyOnWriteArrayList<String>();
            var asks = request.header("Accept", "text/event-stream").build();
            streams.add(items);
            Thread.ofVirtual()
                    .name("stream of " + reader)
                    .start(
                            () ->
                                    client.sendAsync(asks, BodyHandlers.ofLines())
                                            .join()
                                            .body()
                                            .filter(line -> line.startsWith(ITEM))
                                            .forEach(items::add));
        }
    }

    /** Waits until every stream and the topic have told of it. */
    void awaitTold(String record) {
        await().atMost(PATIENCE).until(() -> streams.stream().allMatch(s -> tells(s, record)));
        await().atMost(PATIENCE).until(() -> tells(topic(), record));
    }

    /** Whether any of them has told of it. */
    boolean hasTold(String record) {
        return streams.stream().anyMatch(s -> tells(s, record)) || tells(topic(), record);
    }

    private List<String> topic() {
        return topics.read("hub.feed." + reader).stream().map(Object::toString).toList();
    }

    private static boolean tells(List<String> items, String record) {
        return items.stream().anyMatch(item -> item.contains(record));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
