package org.safeguardinghub.ledger.note;

import org.safeguardinghub.ledger.tree.TreeHash;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a log says of itself at one size. Source: C2SP tlog-checkpoint; this log has no extension
 * lines.
 *
 * @param origin which log it is
 * @param size how many leaves
 */
@SuppressWarnings("ArrayRecordComponent") // compared by isSame
public record Checkpoint(String origin, long size, byte[] root) {
    private static final Pattern FORM =
            Pattern.compile("([^\n]+)\n(0|[1-9][0-9]{0,18})\n([A-Za-z0-9+/=]+)\n(?:[^\n]+\n)*");

    /** Nothing where the text of a note is no checkpoint. */
    public static Optional<Checkpoint> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            byte[] root = Base64.getDecoder().decode(form.group(3));
            return root.length != TreeHash.BYTES
                    ? Optional.empty()
                    : Optional.of(
                            new Checkpoint(form.group(1), Long.parseLong(form.group(2)), root));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    public boolean isSame(Checkpoint other) {
        return origin.equals(other.origin)
                && size == other.size
                && MessageDigest.isEqual(root, other.root);
    }

    /** The text of the note that the log signs. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }
}
