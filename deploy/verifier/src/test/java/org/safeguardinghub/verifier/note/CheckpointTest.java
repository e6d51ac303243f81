package org.safeguardinghub.verifier.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** With the example of C2SP tlog-checkpoint and tlog-cosignature. */
class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String TEXT = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
    private static final String NOTE =
            TEXT
                    + """

                    — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                    — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
                    """;

    @Test
    void the_published_example_is_read() throws MalformedException {
        var note = SignedNote.parse(NOTE.getBytes(StandardCharsets.UTF_8));
        var checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.root()).hasSize(32);
        assertThat(note.signatures())
                .extracting(line -> line.signature().length)
                .containsExactly(64, 72);
        assertThat(new String(note.bytes(), StandardCharsets.UTF_8)).isEqualTo(NOTE);
    }

    @Test
    void what_a_witness_signs_is_as_published() {
        assertThat(new String(Cosignature.message(TEXT, 1679315147), StandardCharsets.UTF_8))
                .isEqualTo("cosignature/v1\ntime 1679315147\n" + TEXT);
    }

    @Test
    void lines_of_the_logs_own_making_are_signed_and_not_read() throws MalformedException {
        assertThat(Checkpoint.parse(TEXT + "more\n").size()).isEqualTo(20_852_163);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log\n1\n",
                "\n1\n" + ROOT + "\n",
                "log\n01\n" + ROOT + "\n",
                "log\n-1\n" + ROOT + "\n",
                "log\n+1\n" + ROOT + "\n",
                "log\n9223372036854775808\n" + ROOT + "\n",
                "log\n1\nCsUYapGG\n",
                "log\n1\n" + ROOT,
                "log\n1\n" + ROOT + "\n\nmore\n",
            })
    void malformed(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void the_newest_cosignature_counts_and_a_wrong_one_is_refused() throws MalformedException {
        var witness = Signer.witness("w.example");
        var note =
                new SignedNote(TEXT, List.of(witness.cosign(TEXT, 10), witness.cosign(TEXT, 20)));
        assertThat(Cosignature.on(note, witness.key()))
                .isEqualTo(new Cosignature(witness.key(), Instant.ofEpochSecond(20)));
        assertThat(Cosignature.on(note, Signer.witness("w.example").key())).isNull();
        for (var wrong :
                List.of(
                        witness.cosign(TEXT + "x", 10),
                        witness.sign(TEXT),
                        later(witness.cosign(TEXT, 10)),
                        witness.cosign(TEXT, -1))) {
            var forged = new SignedNote(TEXT, List.of(wrong));
            assertThatThrownBy(() -> Cosignature.on(forged, witness.key()))
                    .isInstanceOf(MalformedException.class);
        }
    }

    /** The same signature under another time. */
    private static SignatureLine later(SignatureLine line) {
        byte[] changed = line.signature().clone();
        changed[7]++;
        return new SignatureLine(line.name(), line.keyId(), changed);
    }
}
