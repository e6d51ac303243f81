package org.safeguardinghub.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.tamper.Deed;
import org.safeguardinghub.api.tamper.Tampering;
import org.safeguardinghub.api.tamper.Victim;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.verifier.Verify;
import org.safeguardinghub.witness.WitnessCommand;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A hub, a witness and the verifier, none of which shares code with another, on one ledger. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromOutsideIT {
    private static final String ORIGIN = "hub.example/ledger";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir static Path folder;
    private static final SigningKey KEY = SigningKey.generate(ORIGIN);
    private static String witness = "";
    private static HubWithBroker hub;

    @BeforeAll
    static void a_hub_with_a_witness() throws IOException {
        var logs = Files.writeString(folder.resolve("logs"), KEY.verifier() + "\n");
        var said =
                List.of(
                        run(
                                        out ->
                                                new WitnessCommand(out, out)
                                                        .run(
                                                                List.of(
                                                                        "--logs",
                                                                        logs.toString(),
                                                                        "--data",
                                                                        folder.resolve("witness")
                                                                                .toString(),
                                                                        "--name",
                                                                        "witness.example/w1",
                                                                        "--listen",
                                                                        "127.0.0.1:0")),
                                        WitnessCommand.RUNS_ON)
                                .split("\n"));
        witness = said.getFirst().replace("verifier key: ", "");
        var key = Files.writeString(folder.resolve("ledger.key"), KEY.written());
        hub =
                new HubWithBroker(
                        Files.createDirectories(folder.resolve("hub")),
                        "--hub.ledger.key-file=" + key,
                        "--hub.ledger.origin=" + ORIGIN,
                        "--hub.ledger.witnesses[0].key=" + witness,
                        "--hub.ledger.witnesses[0].url=http://"
                                + said.getLast().replace("listening on ", ""));
        register("audit", "OVERSIGHT");
        register("school", "SCHOOL");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** The short form of {@code deploy/hub rig tamper}: ten of each kind. */
    @Test
    void whatever_a_superuser_changes_is_found_by_the_verifier_alone() throws Exception {
        try (var superuser = hub.asSuperuser()) {
            var victim = new Victim(hub, superuser, KEY, witness);
            var score = new Tampering(victim, folder.resolve("tamper")).run(60, 12, _ -> {});
            assertThat(score.missed()).isEmpty();
            assertThat(score.done()).hasSize(Deed.values().length);
            assertThat(score.done().values()).containsOnly(10);
            // controls: what is found by witnesses, and by a kept checkpoint, passes without
            assertThat(score.caughtWithout()).isZero();
            assertThat(score.passedWithoutWitnesses()).isEqualTo(10);
            assertThat(score.passedWithoutLaterCheckpoint()).isPositive();
        }
    }

    /** What {@code docs/operations.md} says no leaf commits to: a known limit, and no finding. */
    @Test
    void columns_that_no_leaf_commits_to_can_be_changed_unseen() throws Exception {
        awaitCosigned();
        try (var superuser = hub.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create temp table kept as select * from event where position = 1");
            statement.execute(
                    "update event set occurred_at = occurred_at - interval '1 day',"
                            + " aggregate_type = 'Other', aggregate_id = 'other', sequence = 7,"
                            + " revision = '9' where position = 1");
            assertThat(verified(KEY, 0)).startsWith("VALID");
            statement.execute(
                    "update event e set occurred_at = k.occurred_at,"
                            + " aggregate_type = k.aggregate_type, aggregate_id = k.aggregate_id,"
                            + " sequence = k.sequence, revision = k.revision"
                            + " from kept k where e.position = 1");
        }
    }

    /** Last: what it rewrites stays so. */
    @Test
    @Order(Integer.MAX_VALUE)
    void what_a_running_hub_serves_is_valid_until_its_past_is_changed() throws Exception {
        awaitCosigned();
        assertThat(verified(KEY, 0)).startsWith("VALID").contains("witness.example/w1");
        // controls: another log's key, and a past that its own database rewrote
        assertThat(verified(SigningKey.generate(ORIGIN), 1)).startsWith("TAMPERED");
        rewriteTheFirstEvent();
        assertThat(verified(KEY, 1)).startsWith("TAMPERED").contains("index 0");
    }

    private static void awaitCosigned() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                hub.count("select count(*) from ledger_cosignature") > 0
                                        && hub.count("select count(*) from ledger_published") > 0);
    }

    private static void rewriteTheFirstEvent() throws SQLException, IOException {
        try (var connection = hub.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update event set name = 'nothing.happened' where position = 1");
        }
    }

    private static String verified(SigningKey log, int expected) throws IOException {
        var policy =
                Files.writeString(
                        folder.resolve("policy"),
                        "log %s\nwitness w1 %s\nquorum w1\n".formatted(log.verifier(), witness));
        var ledger = hub.to("/api/v1/ledger").build().uri().toString();
        return run(
                out ->
                        new Verify(Map.of("HUB_TOKEN", hub.token("audit", "AUDITOR")), out, out)
                                .run(List.of(ledger, "--policy", policy.toString())),
                expected);
    }

    /** What runs prints to it and says how it ended. */
    @FunctionalInterface
    private interface Command {
        int run(PrintStream out);
    }

    private static String run(Command command, int expected) {
        var bytes = new ByteArrayOutputStream();
        int ended = command.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        var said = bytes.toString(StandardCharsets.UTF_8).strip();
        assertThat(ended).as(said).isEqualTo(expected);
        return said;
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
