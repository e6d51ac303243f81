package org.safeguardinghub.witness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Over HTTP and on a real disk, with a start in between. */
class WitnessServerTest {
    private final GrowingLog log = new GrowingLog(50, 1, 0);
    private final HttpClient client = HttpClient.newHttpClient();
    private WitnessServer server;

    @TempDir Path data;

    @BeforeEach
    void start() throws Exception {
        var folder = WitnessFolder.open(data);
        var key = folder.key("w.example/w1");
        var logs = new KnownLogs(List.of(log.signer.key()));
        var witness = new Witness(logs, folder.lastSeen(), key, InstantSource.system());
        var err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = WitnessServer.start(witness, folder, anyPort, err);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    @Test
    void what_was_cosigned_is_known_after_a_start() throws Exception {
        assertThat(post("/add-checkpoint", log.request(0, 5, log.signer)).statusCode())
                .isEqualTo(200);
        server.close();
        start();
        var conflict = post("/add-checkpoint", log.request(0, 7, log.signer));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(conflict.body()).isEqualTo("5\n");
        var cosigned = post("/add-checkpoint", log.request(5, 7, log.signer));
        assertThat(cosigned.statusCode()).isEqualTo(200);
        assertThat(cosigned.body()).startsWith("— w.example/w1 ").endsWith("\n");
    }

    @Test
    void other_paths_methods_and_sizes_are_refused() throws Exception {
        assertThat(post("/", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(post("/add-checkpoint/x", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(post("/add-checkpoint", new byte[0]).statusCode()).isEqualTo(400);
        assertThat(post("/add-checkpoint", new byte[70_000]).statusCode()).isEqualTo(400);
        var get = HttpRequest.newBuilder(uri("/add-checkpoint")).GET().build();
        var answer = client.send(get, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    private HttpResponse<String> post(String path, byte[] body) throws Exception {
        var request =
                HttpRequest.newBuilder(uri(path))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
