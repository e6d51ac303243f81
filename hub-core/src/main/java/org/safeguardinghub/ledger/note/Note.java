package org.safeguardinghub.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text and who signed it. Source: C2SP signed-note.
 *
 * @param text ends with a line feed
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** A log, its witnesses and room: a note must be read with 16 signatures at least. */
    private static final int MOST_SIGNATURES = 64;

    private static final int MOST_CHARACTERS = 1 << 20;

    public Note {
        signatures = List.copyOf(signatures);
    }

    static Note of(String text, NoteSignature signature) {
        if (!isText(text)) {
            throw new IllegalArgumentException("not the text of a note");
        }
        return new Note(text, List.of(signature));
    }

    /** Nothing where it is no note. Nobody has checked the signatures by then. */
    public static Optional<Note> parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || note.length() > MOST_CHARACTERS || !isText(note)) {
            return Optional.empty();
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var line : note.substring(end + 2).split("(?<=\n)", MOST_SIGNATURES + 2)) {
            if (!line.isEmpty()) {
                var signature = NoteSignature.parse(line);
                if (signature.isEmpty()) {
                    return Optional.empty();
                }
                signatures.add(signature.get());
            }
        }
        return signatures.isEmpty() || signatures.size() > MOST_SIGNATURES
                ? Optional.empty()
                : Optional.of(new Note(note.substring(0, end + 1), signatures));
    }

    private static boolean isText(String text) {
        return text.endsWith("\n") && text.chars().allMatch(c -> c == '\n' || c >= ' ');
    }

    /** Whether this key has signed; false also where a signature that claims to be its is not. */
    public boolean isSignedBy(VerifierKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        var claimed = signatures.stream().filter(signature -> signature.claims(key)).toList();
        return !claimed.isEmpty()
                && claimed.stream().allMatch(signature -> key.verifies(message, signature.bytes()));
    }

    /** The same note, signed by these too. */
    public Note with(List<NoteSignature> more) {
        var all = new ArrayList<>(signatures);
        all.addAll(more);
        return new Note(text, all);
    }

    /** The note as it is kept and sent. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
