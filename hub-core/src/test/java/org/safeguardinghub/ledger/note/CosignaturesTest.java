package org.safeguardinghub.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class CosignaturesTest {
    private static final String TEXT =
            """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """;

    private final CosigningKey witness = CosigningKey.generate("witness.example/w1");

    /** The example of tlog-cosignature. */
    @Test
    void what_is_signed_is_the_time_and_the_whole_text() {
        assertThat(new String(Cosignatures.message(1_679_315_147, TEXT), StandardCharsets.UTF_8))
                .isEqualTo("cosignature/v1\ntime 1679315147\n" + TEXT);
    }

    @Test
    void the_witness_is_found_among_the_lines_it_answered() {
        var other = CosigningKey.generate("witness.example/w1").cosign(7, TEXT).line();
        var own = witness.cosign(7, TEXT);
        assertThat(Cosignatures.find(other + own.line(), witness.verifier(), TEXT))
                .hasValueSatisfying(found -> assertThat(found.line()).isEqualTo(own.line()));
    }

    @Test
    void nothing_else_is_a_cosignature() {
        var own = witness.cosign(7, TEXT);
        var key = witness.verifier();
        assertThat(Cosignatures.find(own.line(), key, TEXT + "more\n")).isEmpty();
        assertThat(Cosignatures.find("", key, TEXT)).isEmpty();
        assertThat(Cosignatures.find("\n\n", key, TEXT)).isEmpty();
        assertThat(Cosignatures.find("<html>", key, TEXT)).isEmpty();
        var bytes = own.bytes().clone();
        bytes[7]++;
        var later = new NoteSignature(key.name(), key.id(), bytes);
        assertThat(Cosignatures.find(later.line(), key, TEXT)).isEmpty();
        var cut = new NoteSignature(key.name(), key.id(), Arrays.copyOf(bytes, 71));
        assertThat(Cosignatures.find(cut.line(), key, TEXT)).isEmpty();
        // a log's own signature by the same key and name has another id
        var note = new NoteSignature(key.name(), key.id() + 1, own.bytes());
        assertThat(Cosignatures.find(note.line(), key, TEXT)).isEmpty();
    }

    @Test
    void a_note_counts_each_of_its_witnesses() {
        var log = SigningKey.generate("example.com/behind-the-sofa");
        var other = CosigningKey.generate("witness.example/w2");
        var note = log.sign(TEXT).with(List.of(witness.cosign(7, TEXT), other.cosign(8, "x\n")));
        assertThat(note.isSignedBy(log.verifier())).isTrue();
        assertThat(Cosignatures.count(note, List.of(witness.verifier(), other.verifier())))
                .isEqualTo(1);
    }
}
