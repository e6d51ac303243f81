package org.safeguardinghub.verifier.note;

/**
 * What a log says of its tree at a size (C2SP tlog-checkpoint).
 *
 * @param origin the log, by the name it has for good
 * @param size how many leaves
 * @param root the Merkle tree hash over them
 */
public record Checkpoint(String origin, long size, byte[] root) {
    /**
     * Reads the text of a note.
     *
     * @param text of a note. Lines after the third are of the log's own making: allowed, unread
     */
    public static Checkpoint parse(String text) throws MalformedException {
        var lines = SignedNote.lines(text);
        if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty)) {
            throw new MalformedException("not a checkpoint: origin, size and root are expected");
        }
        return new Checkpoint(
                lines.get(0), Strict.decimal(lines.get(1)), Strict.hash(lines.get(2)));
    }
}
