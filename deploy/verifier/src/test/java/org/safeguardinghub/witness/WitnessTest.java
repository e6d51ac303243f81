package org.safeguardinghub.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.verifier.note.Cosignature;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.SignedNote;
import org.safeguardinghub.verifier.note.Signer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Each answer that tlog-witness prescribes. */
class WitnessTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

    private final GrowingLog log = new GrowingLog(50, 1, 0);
    private final GrowingLog fork = new GrowingLog(50, 2, 10);
    private final UncertainDisk disk = new UncertainDisk(new Random(1), 0, true);
    private final WitnessKey key = WitnessKey.fresh("w.example/w1");
    private final LastSeen lastSeen = new LastSeen(disk, Path.of("logs"));
    private final Witness witness =
            new Witness(
                    new KnownLogs(List.of(log.signer.key())),
                    lastSeen,
                    key,
                    InstantSource.fixed(NOW));

    WitnessTest() throws MalformedException {}

    private Reply ask(byte[] body) throws IOException {
        return witness.addCheckpoint(body);
    }

    private Reply ask(int old, int size) throws IOException {
        return ask(log.request(old, size, log.signer));
    }

    @Test
    void what_goes_on_is_cosigned_with_the_time() throws IOException, MalformedException {
        for (int[] step : new int[][] {{0, 1}, {1, 7}, {7, 8}, {8, 8}, {8, 50}}) {
            var reply = ask(step[0], step[1]);
            assertThat(reply.status()).as("%s", reply).isEqualTo(200);
            var note =
                    SignedNote.parse(
                            (log.text(step[1]) + "\n" + reply.body())
                                    .getBytes(StandardCharsets.UTF_8));
            assertThat(Cosignature.on(note, key.verifier()))
                    .isEqualTo(new Cosignature(key.verifier(), NOW));
        }
    }

    @Test
    void an_empty_tree_is_cosigned_if_it_is_one() throws IOException {
        assertThat(ask(0, 0).status()).isEqualTo(200);
        var none = GrowingLog.text(GrowingLog.ORIGIN, 0, new byte[32]);
        assertThat(ask(GrowingLog.request(0, List.of(), none, log.signer.sign(none))).status())
                .isEqualTo(409);
        assertThat(ask(0, 5).status()).isEqualTo(200);
    }

    @Test
    void a_first_empty_tree_must_have_the_root_of_one() throws IOException {
        var none = GrowingLog.text(GrowingLog.ORIGIN, 0, new byte[32]);
        assertThat(ask(GrowingLog.request(0, List.of(), none, log.signer.sign(none))).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 0\n",
                "old 00\n\nCHECKPOINT",
                "old -1\n\nCHECKPOINT",
                "old x\n\nCHECKPOINT",
                "new 0\n\nCHECKPOINT",
                "old 0\nAAAA\n\nCHECKPOINT",
                "old 0\n\nCHECKPOIN",
                "old 0\n\nhub.example/ledger\nx\n\n— a AAAAAAA=\n",
            })
    void what_is_no_request_is_400(String body) throws IOException {
        byte[] whole = log.request(0, 3, log.signer);
        String checkpoint =
                new String(whole, StandardCharsets.UTF_8).substring("old 0\n\n".length());
        assertThat(
                        ask(body.replace("CHECKPOINT", checkpoint).getBytes(StandardCharsets.UTF_8))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void a_proof_of_more_than_63_hashes_is_400() throws IOException {
        var text = log.text(3);
        var proof = Collections.nCopies(64, new byte[32]);
        assertThat(ask(GrowingLog.request(0, proof, text, log.signer.sign(text))).status())
                .isEqualTo(400);
    }

    @Test
    void an_old_size_above_the_new_is_400() throws IOException {
        assertThat(ask(4, 3).status()).isEqualTo(400);
    }

    @Test
    void an_unknown_log_is_404() throws IOException {
        var text = GrowingLog.text("other.example/ledger", 3, log.root(3));
        var other = Signer.log("other.example/ledger");
        assertThat(ask(GrowingLog.request(0, List.of(), text, other.sign(text))).status())
                .isEqualTo(404);
    }

    @Test
    void without_a_right_signature_of_the_log_it_is_403() throws IOException {
        var stranger = Signer.log(GrowingLog.ORIGIN);
        assertThat(ask(log.request(0, 3, stranger)).status()).isEqualTo(403);
        var text = log.text(3);
        var wrong = log.signer.sign(text + "more\n");
        assertThat(ask(GrowingLog.request(0, List.of(), text, wrong)).status()).isEqualTo(403);
        var both =
                GrowingLog.request(0, List.of(), text, stranger.sign(text), log.signer.sign(text));
        assertThat(ask(both).status()).isEqualTo(200);
    }

    @Test
    void another_old_size_is_409_and_the_right_one_is_told() throws IOException {
        assertThat(ask(3, 5)).isEqualTo(new Reply(409, "text/x.tlog.size", "0\n"));
        assertThat(ask(0, 5).status()).isEqualTo(200);
        assertThat(ask(0, 7)).isEqualTo(new Reply(409, "text/x.tlog.size", "5\n"));
        assertThat(ask(4, 7)).isEqualTo(new Reply(409, "text/x.tlog.size", "5\n"));
        assertThat(ask(0, 4)).isEqualTo(new Reply(409, "text/x.tlog.size", "5\n"));
    }

    @Test
    void another_past_is_never_cosigned() throws IOException {
        assertThat(ask(0, 20).status()).isEqualTo(200);
        for (int size = 20; size <= 50; size++) {
            var reply = ask(fork.request(20, size, log.signer));
            assertThat(reply.status()).isEqualTo(size == 20 ? 409 : 422);
        }
        assertThat(ask(20, 30).status()).isEqualTo(200);
    }

    @Test
    void a_changed_proof_is_422() throws IOException {
        assertThat(ask(0, 20).status()).isEqualTo(200);
        var text = log.text(30);
        var proof = log.proof(20, 30);
        for (var wrong :
                List.of(
                        List.<byte[]>of(),
                        proof.subList(1, proof.size()),
                        proof.subList(0, proof.size() - 1))) {
            var body = GrowingLog.request(20, wrong, text, log.signer.sign(text));
            assertThat(ask(body).status()).isEqualTo(422);
        }
        var same = log.text(20);
        var needless = GrowingLog.request(20, proof, same, log.signer.sign(same));
        assertThat(ask(needless).status()).isEqualTo(422);
    }

    @Test
    void what_is_damaged_is_not_taken_for_nothing() throws IOException {
        assertThat(ask(0, 20).status()).isEqualTo(200);
        var text = log.text(20);
        lastSeen.replace(GrowingLog.ORIGIN, new SignedNote(text, List.of()));
        assertThatThrownBy(() -> ask(20, 30)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ask(0, 30)).isInstanceOf(IOException.class);
    }
}
