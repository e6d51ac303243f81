package org.safeguardinghub.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A signature line of a note.
 *
 * @param id of the key, as the line claims it
 * @param bytes what the key made, in the form of its kind
 */
@SuppressWarnings("ArrayRecordComponent") // on its way, never compared
public record NoteSignature(String name, int id, byte[] bytes) {
    private static final Pattern FORM = Pattern.compile("— (\\S+) (\\S+)\n");
    private static final int ID_BYTES = 4;

    static NoteSignature of(VerifierKey key, byte[] bytes) {
        return new NoteSignature(key.name(), key.id(), bytes);
    }

    /** Nothing where the line, with the line feed at its end, is none. */
    static Optional<NoteSignature> parse(String line) {
        var form = FORM.matcher(line);
        if (!form.matches() || !VerifierKey.isName(form.group(1))) {
            return Optional.empty();
        }
        try {
            byte[] coded = Base64.getDecoder().decode(form.group(2));
            return coded.length <= ID_BYTES
                    ? Optional.empty()
                    : Optional.of(
                            new NoteSignature(
                                    form.group(1),
                                    ByteBuffer.wrap(coded).getInt(),
                                    Arrays.copyOfRange(coded, ID_BYTES, coded.length)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    boolean claims(VerifierKey key) {
        return name.equals(key.name()) && id == key.id();
    }

    /** The line as it stands in the note, with the line feed at its end. */
    public String line() {
        byte[] coded = ByteBuffer.allocate(ID_BYTES + bytes.length).putInt(id).put(bytes).array();
        return "— " + name + " " + Base64.getEncoder().encodeToString(coded) + "\n";
    }
}
