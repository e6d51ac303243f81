package org.safeguardinghub.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.ledger.Witness.Answer;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.SigningKey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What a witness may answer, and what else may come from its address. */
class HttpWitnessTest {
    private static final String SIZE = "text/x.tlog.size";

    private static final Note CHECKPOINT =
            SigningKey.generate("hub.example/ledger")
                    .sign(
                            """
                            hub.example/ledger
                            5
                            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                            """);

    private final CosigningWitness witness = new CosigningWitness("witness.example/one");
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private volatile String asked = "";
    private volatile int status = 200;
    private volatile String type = "text/plain";
    private volatile String body = "";
    private volatile boolean hangs;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/prefix/add-checkpoint", this::answer);
        server.createContext("/elsewhere", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked =
                    exchange.getRequestMethod()
                            + "\n"
                            + new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes, 0, hangs ? bytes.length / 2 : bytes.length);
            exchange.getResponseBody().flush();
            if (hangs) {
                var _ = over.await(30, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer ask() {
        var patience = Duration.ofMillis(700);
        var prefix = "http://localhost:" + server.getAddress().getPort() + "/prefix";
        try (var client = HttpWitness.client(patience)) {
            return new HttpWitness(client, witness.key(), prefix, patience)
                    .ask(3, List.of(new byte[32], new byte[32]), CHECKPOINT);
        }
    }

    @Test
    void it_is_asked_in_the_form_of_tlog_witness() {
        body = witness.cosign(CHECKPOINT.text());
        assertThat(ask())
                .isInstanceOfSatisfying(
                        Answer.Cosigned.class,
                        cosigned -> assertThat(cosigned.signature().line()).isEqualTo(body));
        var zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
        assertThat(asked).isEqualTo("POST\nold 3\n" + zeros + zeros + "\n" + CHECKPOINT);
    }

    @Test
    void it_may_know_another_size() {
        status = 409;
        type = SIZE;
        body = "20852014\n";
        assertThat(ask()).isEqualTo(new Answer.KnowsOther(20_852_014));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1\n", "1", "01\n", "99999999999999999999\n", "<html>"})
    void a_conflict_that_names_no_size_is_of_no_use(String said) {
        status = 409;
        type = SIZE;
        body = said;
        assertThat(ask()).isInstanceOf(Answer.Away.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 307, 400, 403, 404, 422, 500, 503})
    void any_other_status_is_of_no_use_and_is_followed_nowhere(int other) {
        status = other;
        assertThat(ask()).isEqualTo(new Answer.Away("it answers with status " + other));
    }

    @Test
    void a_cosignature_of_something_else_or_by_somebody_else_is_of_no_use() {
        body = witness.cosign("hub.example/ledger\n6\n");
        assertThat(ask()).isInstanceOf(Answer.Away.class);
        body = new CosigningWitness("witness.example/one").cosign(CHECKPOINT.text());
        assertThat(ask()).isInstanceOf(Answer.Away.class);
    }

    @Test
    void it_is_read_no_further_than_its_bound() {
        body = witness.cosign(CHECKPOINT.text()) + "x".repeat(1 << 20);
        assertThat(ask()).isEqualTo(new Answer.Away("it cannot be asked"));
    }

    @Test
    void it_is_waited_for_no_longer_than_its_bound() {
        body = witness.cosign(CHECKPOINT.text());
        hangs = true;
        long begun = System.nanoTime();
        assertThat(ask()).isEqualTo(new Answer.Away("it has not answered in time"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void who_is_not_there_is_away() {
        server.stop(0);
        assertThat(ask()).isEqualTo(new Answer.Away("it cannot be asked"));
    }
}
