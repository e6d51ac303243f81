package org.safeguardinghub.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of golang.org/x/mod/sumdb/note, byte for byte, and what is none. */
class NoteTest {
    private static final String VKEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SKEY =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String LINE =
            "— PeterNeumann"
                + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void the_published_key_signs_the_published_note() {
        var key = SigningKey.parse(SKEY + "\n" + VKEY + "\n");
        assertThat(key.sign(TEXT)).hasToString(TEXT + "\n" + LINE);
        assertThat(key.written()).isEqualTo(SKEY + "\n" + VKEY + "\n");
    }

    @Test
    void the_published_note_is_read_and_verified() {
        var note = Note.parse(TEXT + "\n" + LINE).orElseThrow();
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(VerifierKey.parse(VKEY))).isTrue();
        assertThat(VerifierKey.parse(VKEY)).hasToString(VKEY);
    }

    @Test
    void another_text_another_key_or_one_bad_signature_too_many_is_not_signed() {
        var key = VerifierKey.parse(VKEY);
        var other = SigningKey.generate("PeterNeumann");
        assertThat(Note.parse("Not " + TEXT + "\n" + LINE).orElseThrow().isSignedBy(key)).isFalse();
        assertThat(other.sign(TEXT).isSignedBy(key)).isFalse();
        assertThat(other.sign(TEXT).isSignedBy(other.verifier())).isTrue();
        var wrong = Note.parse("Not " + TEXT + "\n" + LINE).orElseThrow().signatures();
        var doubled = Note.parse(TEXT + "\n" + LINE).orElseThrow();
        assertThat(doubled.with(other.sign(TEXT).signatures()).isSignedBy(key)).isTrue();
        assertThat(other.sign(TEXT).with(wrong).isSignedBy(key)).isTrue();
        assertThat(other.sign("x\n").with(wrong).isSignedBy(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n- a AAAAAAAA\n",
                "text\n\n— a AAAAAAAA",
                "text\n\n— a AAAA\n",
                "text\n\n— a+b AAAAAAAA\n",
                "text\n\n— a AAAA!AAA\n",
                "text\n\n— a  AAAAAAAA\n",
                "text\t\n\n— a AAAAAAAA\n",
                "text\n\n— a AAAAAAAA\nmore\n"
            })
    void what_is_no_note_is_not_read(String text) {
        assertThat(Note.parse(text)).isEmpty();
    }

    @Test
    void a_note_may_have_many_signatures_and_not_without_end() {
        var line = "— a AAAAAAAA\n";
        assertThat(Note.parse("text\n\n" + line.repeat(64))).isPresent();
        assertThat(Note.parse("text\n\n" + line.repeat(65))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3",
                ""
            })
    void what_is_no_vkey_is_refused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_secret_is_printed_nowhere_but_where_it_is_kept() {
        var key = SigningKey.generate("hub.example/ledger");
        assertThat(key.toString()).contains(key.verifier().toString()).doesNotContain("PRIVATE");
        assertThat(SigningKey.parse(key.written()).verifier()).hasToString(key.verifier() + "");
        var other = SigningKey.generate("hub.example/ledger");
        var mixed =
                key.written().lines().findFirst().orElseThrow() + "\n" + other.verifier() + "\n";
        assertThatThrownBy(() -> SigningKey.parse(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("PRIVATE");
    }
}
