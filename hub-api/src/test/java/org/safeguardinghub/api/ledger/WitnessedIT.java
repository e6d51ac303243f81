package org.safeguardinghub.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.Cosignatures;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.SigningKey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A hub and its witness, while the witness comes and goes. */
class WitnessedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final CosigningWitness WITNESS = new CosigningWitness("witness.example/one");

    @TempDir static Path folder;
    private static HttpServer server;
    private static HubWithBroker hub;
    private static long size;
    private static volatile boolean isAway;

    @BeforeAll
    static void a_hub_with_a_witness() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/add-checkpoint", WitnessedIT::answer);
        server.start();
        hub =
                new HubWithBroker(
                        folder,
                        "--hub.ledger.witnesses[0].key=" + WITNESS.key(),
                        "--hub.ledger.witnesses[0].url=http://localhost:"
                                + server.getAddress().getPort(),
                        "--hub.ledger.witness-rest=200ms");
        register("audit", "OVERSIGHT");
    }

    @AfterAll
    static void stop() {
        hub.close();
        server.stop(0);
    }

    private static synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var note = Note.parse(asked.substring(asked.indexOf("\n\n") + 2)).orElseThrow();
            boolean fits = asked.startsWith("old " + size + "\n");
            var said = fits ? WITNESS.cosign(note.text()) : size + "\n";
            exchange.getResponseHeaders()
                    .add("Content-Type", fits ? "text/plain" : "text/x.tlog.size");
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isAway ? 503 : fits ? 200 : 409, bytes.length);
            exchange.getResponseBody().write(bytes);
            if (fits && !isAway) {
                size = Checkpoint.parse(note.text()).orElseThrow().size();
            }
        }
    }

    @Test
    void a_checkpoint_is_cosigned_and_the_hub_goes_on_without_its_witness() {
        awaitCosigned(1);
        var health = hub.part(LedgerHealth.class);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        isAway = true;
        long before = shown().size();
        register("school", "SCHOOL");
        await().atMost(PATIENCE).until(() -> shown().size() > before);
        awaitCosigned(0);
        assertThat(health.health().getStatus()).isEqualTo(LedgerHealth.WITNESSES_AWAY);
        isAway = false;
        awaitCosigned(1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(note().isSignedBy(hub.part(SigningKey.class).verifier())).isTrue();
    }

    private static void awaitCosigned(int times) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                new Auditor(hub).fetch("/checkpoint").statusCode() == 200
                                        && Cosignatures.count(note(), List.of(WITNESS.key()))
                                                == times);
    }

    private static Note note() {
        return new Auditor(hub).checkpoint();
    }

    private static Checkpoint shown() {
        return Auditor.said(note());
    }

    private static void register(String agency, String kind) {
        var answer =
                hub.post(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies",
                        ("{'id':'%s','agency':'%s','name':'An agency','kind':'%s',"
                                        + "'areas':['E08000021'],'desk':{'name':'Front door'}}")
                                .formatted(UUID.randomUUID(), agency, kind)
                                .replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
