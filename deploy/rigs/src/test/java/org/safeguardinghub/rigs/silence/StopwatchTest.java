package org.safeguardinghub.rigs.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.api.Node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** The machinery over real HTTP, on a server that says nothing else and can be told to tell. */
class StopwatchTest {
    private static final int PAIRS = 300;
    private static final Duration LATE = Duration.ofMillis(1);
    private static final List<UUID> HIDDEN = Stream.generate(UUID::randomUUID).limit(4).toList();
    private static final Question READ =
            Question.of("read", "an-agency", "PRACTITIONER", "/concerns/%s", "", HIDDEN);

    private final ConcurrentMap<String, Integer> asked = new ConcurrentHashMap<>();
    private volatile Duration takenForHidden = Duration.ZERO;
    private volatile int status = 404;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var path = exchange.getRequestURI().getPath();
                    asked.merge(path, 1, Integer::sum);
                    if (HIDDEN.stream().anyMatch(id -> path.endsWith(id.toString()))) {
                        spin(takenForHidden);
                    }
                    byte[] body = "{\"status\":%d}".formatted(status).getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_planted_difference_is_found_and_nothing_where_nothing_differs() throws Exception {
        var finding = finding();
        assertThat(finding.late().t()).isGreaterThan(Comparison.DIFFERENT);
        assertThat(finding.late().medians()).isBetween(900.0, 1500.0);
        assertThat(Math.abs(finding.hidden().t())).isLessThan(Comparison.DIFFERENT);
        assertThat(Math.abs(finding.absent().t())).isLessThan(Comparison.DIFFERENT);
    }

    @Test
    void a_hub_that_takes_longer_over_what_is_hidden_is_found_out() throws Exception {
        takenForHidden = LATE;
        var finding = finding();
        assertThat(finding.hidden().t()).isGreaterThan(Comparison.DIFFERENT);
        assertThat(Math.abs(finding.absent().t())).isLessThan(Comparison.DIFFERENT);
        assertThat(finding.figures()).hasSize(4);
    }

    @Test
    void every_id_is_asked_for_as_often_as_every_other() throws Exception {
        finding();
        // what is answered late is asked of the same ids as what is not there
        assertThat(asked).hasSize(3 * HIDDEN.size());
        assertThat(HIDDEN).map(id -> asked.get(READ.path(id))).allMatch(times -> times >= 87);
        assertThat(asked.values().stream().distinct()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void what_is_not_hidden_at_all_is_no_pair() {
        status = 200;
        assertThatThrownBy(this::finding)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered with 200");
    }

    private Finding finding() throws Exception {
        try (var stopwatch = new Stopwatch(new Stub(), new Random(20), LATE)) {
            return Finding.of(READ.name(), stopwatch.rounds(READ, PAIRS));
        }
    }

    private static void spin(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private final class Stub implements Node {
        @Override
        public HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
        }

        @Override
        public HttpResponse<String> send(HttpRequest.Builder request) {
            throw new UnsupportedOperationException("a stopwatch sends by a client of its own");
        }
    }
}
