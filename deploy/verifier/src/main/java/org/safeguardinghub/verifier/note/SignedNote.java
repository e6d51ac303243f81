package org.safeguardinghub.verifier.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and the signatures below it (C2SP signed-note). Nothing is verified yet.
 *
 * @param text with its last line feed: what is signed
 */
public record SignedNote(String text, List<SignatureLine> signatures) {
    /** Bytes; more is refused. */
    public static final int LIMIT = 1 << 20;

    /** At least 16 must be accepted. */
    private static final int MOST_SIGNATURES = 100;

    public static SignedNote parse(byte[] bytes) throws MalformedException {
        if (bytes.length > LIMIT) {
            throw new MalformedException("a note of more than 1 MiB");
        }
        String note = Strict.utf8(bytes);
        if (note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new MalformedException("a note with control characters");
        }
        // the last empty line: the text may have some of its own
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n") || split + 2 == note.length()) {
            throw new MalformedException("not a signed note");
        }
        var signatures = new ArrayList<SignatureLine>();
        for (String line : lines(note.substring(split + 2))) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new MalformedException("more than 100 signatures");
            }
            signatures.add(SignatureLine.parse(line));
        }
        return new SignedNote(note.substring(0, split + 1), List.copyOf(signatures));
    }

    /**
     * The signatures by this key. That none is wrong is for {@link #isSignedBy} and {@link
     * Cosignature} to say.
     */
    public List<SignatureLine> by(VerifierKey key) {
        return signatures.stream()
                .filter(line -> line.keyId() == key.id() && line.name().equals(key.name()))
                .toList();
    }

    /**
     * Whether this key signed the text; false where it is not among the signatures.
     *
     * @throws MalformedException where a signature claims to be by this key and is not: then the
     *     whole note should not be believed
     */
    public boolean isSignedBy(VerifierKey key) throws MalformedException {
        var lines = by(key);
        for (var line : lines) {
            if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), line.signature())) {
                throw new MalformedException("the signature by `" + key.name() + "` is wrong");
            }
        }
        return !lines.isEmpty();
    }

    /** As it is kept or sent. */
    public byte[] bytes() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.line()));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The lines of a text that ends with a line feed, without their line feeds. */
    static List<String> lines(String text) throws MalformedException {
        if (!text.endsWith("\n")) {
            throw new MalformedException("the last line does not end");
        }
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }
}
