package org.safeguardinghub.dev.operate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** The operator's commands against a hub that says what it is told to. */
class OperateTest {
    private static final String RUNNING =
            view("\"phase\":\"FILLING\",\"done\":50,\"all\":100,\"outcome\":\"RUNNING\"");
    private static final String SWITCHED =
            view(
                    "\"phase\":\"DONE\",\"outcome\":\"SWITCHED\","
                            + "\"before\":{\"rows\":7},\"after\":{\"rows\":7}");
    private static final String FAILED =
            view("\"outcome\":\"FAILED\",\"failure\":\"ReadFailed at position 37\"");

    private final Queue<String> answers = new ArrayDeque<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private HttpServer hub;

    private static String view(String replay) {
        return "[{\"view\":\"audit\",\"serving\":2,\"position\":9,\"lag\":0,"
                + "\"replay\":{\"version\":2,"
                + replay
                + "}}]";
    }

    @BeforeEach
    void start() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext(
                "/",
                exchange -> {
                    boolean asked = exchange.getRequestMethod().equals("GET");
                    var path = exchange.getRequestURI().getPath();
                    boolean known = path.startsWith("/views/audit") || path.equals("/keys");
                    var body = asked ? answers.remove() : "{}";
                    var bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(asked ? 200 : known ? 202 : 404, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.stop(0);
        client.close();
    }

    @Test
    void a_replay_shows_how_far_it_is_and_ends_with_what_became_of_it() throws Exception {
        answers.addAll(List.of(RUNNING, SWITCHED));

        assertThat(run("replay", "audit")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("FILLING", "50 of 100 events", "SWITCHED", "rows 7 before and 7 after");
    }

    @Test
    void a_replay_that_failed_ends_with_one() throws Exception {
        answers.add(FAILED);

        assertThat(run("replay", "audit")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ReadFailed at position 37");
    }

    @Test
    void a_view_that_cannot_be_replayed_and_words_without_meaning_end_with_two() throws Exception {
        assertThat(run("replay", "feed")).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("usage");
    }

    @Test
    void views_are_shown_a_line_each() throws Exception {
        answers.add(SWITCHED);

        assertThat(run("views")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("audit", "version 2", "lag 0");
    }

    @Test
    void a_change_of_the_master_key_shows_how_far_it_is_and_ends_with_what_became_of_it()
            throws Exception {
        answers.addAll(List.of(change("RUNNING", 500), change("CHANGED", 1200)));

        assertThat(run("keys", "change")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("500 of 1200 keys", "master key 2: CHANGED", "1200 of 1200 keys");
    }

    @Test
    void a_change_of_the_master_key_that_failed_ends_with_one() throws Exception {
        answers.add(change("FAILED", 500));

        assertThat(run("keys", "change")).isEqualTo(1);
    }

    @Test
    void master_keys_are_shown_a_line_each() throws Exception {
        answers.add(change("CHANGED", 1200));

        assertThat(run("keys")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("master key 1", "0badcafe", "retired 2026-11-24", "change to master key");
    }

    private static String change(String outcome, int done) {
        return "{\"masters\":[{\"version\":1,\"fingerprint\":\"0badcafe\",\"keys\":0,"
                + "\"madeAt\":\"2026-11-23T10:00:00Z\",\"retiredAt\":\"2026-11-24T10:00:00Z\"}],"
                + "\"change\":{\"version\":2,\"done\":%d,\"all\":1200,\"outcome\":\"%s\"}}"
                        .formatted(done, outcome);
    }

    private int run(String... words) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + hub.getAddress().getPort());
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Operate(new ManagementPort(client, address), out).run(List.of(words));
    }
}
