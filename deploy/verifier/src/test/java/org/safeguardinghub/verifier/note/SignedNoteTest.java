package org.safeguardinghub.verifier.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** With the keys and notes of golang.org/x/mod/sumdb/note, and the example of C2SP signed-note. */
class SignedNoteTest {
    private static final String PETER =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH =
            "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String BY_PETER =
            "— PeterNeumann"
                + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String BY_ENOCH =
            "— EnochRoot"
                + " rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    @Test
    void published_signatures_verify() throws MalformedException {
        var note = note(TEXT + "\n" + BY_PETER + BY_ENOCH);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(key(PETER))).isTrue();
        assertThat(note.isSignedBy(key(ENOCH))).isTrue();
        assertThat(note(TEXT + "\n" + BY_PETER).isSignedBy(key(ENOCH))).isFalse();
    }

    @Test
    void a_changed_text_or_signature_is_refused_and_not_passed_over() throws MalformedException {
        var text = note(TEXT.replace("answer", "Answer") + "\n" + BY_PETER);
        assertThatThrownBy(() -> text.isSignedBy(key(PETER)))
                .isInstanceOf(MalformedException.class);
        var signature = note(TEXT + "\n" + BY_PETER.replace("JkuBS9", "JkuBS8"));
        assertThatThrownBy(() -> signature.isSignedBy(key(PETER)))
                .isInstanceOf(MalformedException.class);
        var oneOfTwo = note(TEXT + "\n" + BY_PETER + BY_PETER.replace("JkuBS9", "JkuBS8"));
        assertThatThrownBy(() -> oneOfTwo.isSignedBy(key(PETER)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void the_last_empty_line_ends_the_text() throws MalformedException {
        var note =
                note(
                        """
                        Ognuno sta solo sul cuor della terra
                        trafitto da un raggio di sole:

                        ed è subito sera.

                        — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
                        """);
        assertThat(note.text()).endsWith("sole:\n\ned è subito sera.\n");
        assertThat(note.signatures()).singleElement().satisfies(SignedNoteTest::isSalvatore);
        assertThat(new String(note.bytes(), StandardCharsets.UTF_8)).startsWith(note.text() + "\n");
    }

    private static void isSalvatore(SignatureLine line) {
        assertThat(line.name()).isEqualTo("quasimodo.example/salvatore");
        assertThat(line.keyId()).isEqualTo(0x367ba04b);
        assertThat(line.signature()).hasSize(64);
    }

    static Stream<String> malformed() {
        return Stream.of(
                TEXT,
                TEXT + "\n",
                TEXT + "\n" + BY_PETER.strip(),
                "\u0001" + TEXT + "\n" + BY_PETER,
                TEXT + "\n" + BY_PETER.replace("PeterNeumann", "Bad Name"),
                TEXT + "\n" + BY_PETER.replace("PeterNeumann", "Bad+Name"),
                TEXT + "\n" + BY_PETER.replace("nAM=", "nAM"),
                TEXT + "\n" + BY_PETER.replace("nAM=", "nAN="),
                TEXT + "\n" + BY_PETER + "Unexpected line.\n",
                TEXT + "\n" + BY_PETER.repeat(101));
    }

    @ParameterizedTest
    @MethodSource
    void malformed(String note) {
        assertThatThrownBy(() -> note(note)).isInstanceOf(MalformedException.class);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] note = ("?" + TEXT + "\n" + BY_PETER).getBytes(StandardCharsets.UTF_8);
        note[0] = (byte) 0xFF;
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_key_is_read_and_written_in_one_way() throws MalformedException {
        assertThat(key(PETER).text()).isEqualTo(PETER);
        assertThat(key(ENOCH).text()).isEqualTo(ENOCH);
    }

    @Test
    void no_part_and_no_change_of_a_key_is_one() {
        for (int from = 0; from <= PETER.length(); from++) {
            for (int to = from + 1; to <= PETER.length(); to++) {
                if (to - from < PETER.length()) {
                    isNoKey(PETER.substring(from, to));
                }
            }
        }
        for (int i = 0; i < PETER.length(); i++) {
            char next = (char) (PETER.charAt(i) + 1);
            isNoKey(PETER.substring(0, i) + next + PETER.substring(i + 1));
        }
        for (var wrong :
                List.of(
                        PETER.replace("c74f20a3", "C74F20A3"),
                        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")) {
            isNoKey(wrong);
        }
    }

    private static void isNoKey(String text) {
        assertThatThrownBy(() -> key(text)).as(text).isInstanceOf(MalformedException.class);
    }

    private static SignedNote note(String text) throws MalformedException {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static VerifierKey key(String text) throws MalformedException {
        return VerifierKey.parse(text, VerifierKey.Kind.NOTE);
    }
}
