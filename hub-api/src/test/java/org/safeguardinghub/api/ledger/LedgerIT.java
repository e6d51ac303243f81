package org.safeguardinghub.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.ledger.tree.Proofs;
import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What an auditor, and who sent something, can check of a hub of two nodes without trusting it. */
class LedgerIT {
    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static HubWithBroker other;
    private static Auditor auditor;

    @BeforeAll
    static void two_nodes() throws IOException {
        hub = new HubWithBroker(folder);
        other = hub.anotherNode();
        auditor = new Auditor(hub);
        register("school", "SCHOOL");
        register("gp", "NHS_GP");
        register("audit", "OVERSIGHT");
    }

    @AfterAll
    static void stop() {
        other.close();
        hub.close();
    }

    @Test
    void the_log_that_an_auditor_fetches_is_the_one_that_was_signed() {
        for (int i = 0; i < 130; i++) {
            send(i % 2 == 0 ? hub : other, UUID.randomUUID());
        }
        var before = Auditor.said(auditor.checkpoint());
        send(hub, UUID.randomUUID());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Auditor.said(auditor.checkpoint()).size() > before.size());
        var note = auditor.checkpoint();
        var checkpoint = Auditor.said(note);
        assertThat(checkpoint.size()).isGreaterThan(256);
        assertThat(note.isSignedBy(hub.part(SigningKey.class).verifier())).isTrue();
        var leaves = auditor.leaves(checkpoint.size());
        assertThat(Naive.root(leaves)).isEqualTo(checkpoint.root());
        var joined = new ByteArrayOutputStream();
        leaves.forEach(joined::writeBytes);
        assertThat(auditor.tilesOfLeaves(checkpoint.size())).isEqualTo(joined.toByteArray());
        assertThat(Naive.root(leaves.subList(0, Math.toIntExact(before.size()))))
                .isEqualTo(before.root());
        assertThat(auditor.fetch("/tile/1/000.p/1").body())
                .isEqualTo(Naive.root(leaves.subList(0, 256)));
        assertThat(new Auditor(other).fetch("/tile/0/000").body())
                .isEqualTo(auditor.fetch("/tile/0/000").body());
    }

    @Test
    void what_never_changes_may_be_kept_by_whoever_fetched_it() {
        send(hub, UUID.randomUUID());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> auditor.fetch("/checkpoint").statusCode() == 200);
        for (var path : List.of("/tile/0/000.p/1", "/tile/entries/000.p/1")) {
            var tile = auditor.fetch(path);
            assertThat(tile.headers().firstValue("Content-Type"))
                    .hasValue("application/octet-stream");
            assertThat(tile.headers().firstValue("Cache-Control"))
                    .hasValue("max-age=31536000, private, immutable");
        }
        var checkpoint = auditor.fetch("/checkpoint");
        assertThat(checkpoint.headers().firstValue("Content-Type"))
                .hasValue("text/plain;charset=UTF-8");
        assertThat(checkpoint.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void nothing_beyond_the_checkpoint_is_there() {
        send(hub, UUID.randomUUID());
        for (var path :
                List.of(
                        "/tile/0/999",
                        "/tile/0",
                        "/tile/entries",
                        "/tile/0/000.p/256",
                        "/tile/0/0",
                        "/tile/00/000.p/1",
                        "/tile/64/000.p/1",
                        "/tile/x/000.p/1",
                        "/tile/-1/000.p/1",
                        "/tile/entries/999",
                        "/tile/0/x999/x999/x999/x999/x999/999",
                        "/proof/" + UUID.randomUUID())) {
            assertThat(auditor.fetch(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void who_sent_a_command_gets_a_receipt_that_is_checked_without_the_hub() {
        var command = UUID.randomUUID();
        var answer = send(hub, command);
        var event = eventOf(answer);
        var byCommand = receipt(hub, "school", command.toString());
        var byEvent = receipt(other, "school", event);
        for (var receipt : List.of(byCommand, byEvent)) {
            assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
            assertThat(isProved(receipt.body(), event)).isTrue();
        }
        var proof = auditor.fetch("/proof/" + event);
        assertThat(isProved(new String(proof.body(), StandardCharsets.UTF_8), event)).isTrue();
        var changed = byEvent.body().replaceFirst("index \\d+", "index 0");
        assertThat(isProved(changed, event)).as("control").isFalse();
    }

    @Test
    void a_receipt_of_another_agencys_command_is_answered_like_one_of_nothing() {
        var command = UUID.randomUUID();
        var event = eventOf(send(hub, command));
        assertThat(receipt(hub, "school", event).statusCode()).isEqualTo(200);
        var unknown = receipt(hub, "gp", UUID.randomUUID().toString());
        assertThat(unknown.statusCode()).isEqualTo(404);
        for (var id : List.of(event, command.toString())) {
            var hidden = receipt(hub, "gp", id);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(unknown.body());
            assertThat(hidden.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
        }
    }

    @Test
    void to_fetch_evidence_makes_no_event() {
        send(hub, UUID.randomUUID());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> auditor.fetch("/checkpoint").statusCode() == 200);
        var looks = "select count(*) from event where name like 'answer.%'";
        long before = hub.count(looks);
        for (int i = 0; i < 5; i++) {
            auditor.fetch("/checkpoint");
            auditor.fetch("/tile/0/000.p/1");
            auditor.fetch("/tile/entries/000.p/1");
        }
        assertThat(hub.count(looks)).isEqualTo(before);
    }

    @Test
    void the_key_is_one_for_all_nodes_and_only_its_owner_may_read_it() throws IOException {
        var file = folder.resolve("ledger.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(other.part(SigningKey.class).verifier())
                .hasToString(hub.part(SigningKey.class).verifier().toString());
    }

    /** As a stranger checks it: the text alone, and the log's public key. */
    private static boolean isProved(String proof, String event) {
        int end = proof.indexOf("\n\n");
        var lines = proof.substring(0, end).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("c2sp.org/tlog-proof@v1");
        byte[] entry = decoded(lines.get(1).replaceFirst("^extra ", ""));
        assertThat(new String(entry, StandardCharsets.UTF_8)).contains(event);
        long index = Long.parseLong(lines.get(2).replaceFirst("^index ", ""));
        var path = lines.subList(3, lines.size()).stream().map(LedgerIT::decoded).toList();
        var note = Note.parse(proof.substring(end + 2)).orElseThrow();
        assertThat(note.isSignedBy(hub.part(SigningKey.class).verifier())).isTrue();
        var checkpoint = Auditor.said(note);
        return Proofs.includes(
                checkpoint.root(), checkpoint.size(), Naive.leaf(entry), index, path);
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String eventOf(HttpResponse<String> accepted) {
        return hub.part(JdbcTemplate.class)
                .queryForList(
                        "select event_id from event where aggregate_id = ? order by position"
                                + " limit 1",
                        String.class,
                        json(accepted).path("created").asString())
                .getFirst();
    }

    private static HttpResponse<String> send(HubWithBroker node, UUID command) {
        var answer =
                node.post(
                        "school",
                        "PUBLISHER",
                        "/subjects",
                        "{\"id\":\"%s\",\"content\":{\"ID\":{\"preferredName\":\"Ayla\"}}}"
                                .formatted(command));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static HttpResponse<String> receipt(HubWithBroker node, String agency, String id) {
        return node.get(agency, "PUBLISHER", "/receipts/" + id, "CHILD_PROTECTION");
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

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
