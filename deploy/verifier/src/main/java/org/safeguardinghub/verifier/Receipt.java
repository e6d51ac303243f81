package org.safeguardinghub.verifier;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Strict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof that an entry is in a log, to be kept and checked without the log (C2SP tlog-proof).
 *
 * @param entry what came along as extra data, to be believed only once its hash is in the tree
 * @param path from the leaf's sibling up to the child of the root
 * @param checkpoint as the log signed it
 */
record Receipt(byte @Nullable [] entry, long index, List<byte[]> path, byte[] checkpoint) {
    private static final String TITLE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 63;

    static boolean isOne(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).startsWith(TITLE + "\n");
    }

    static Receipt parse(byte[] file) throws MalformedException {
        String text = Strict.utf8(file);
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new MalformedException("a receipt without a checkpoint");
        }
        var lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (!lines.removeFirst().equals(TITLE)) {
            throw new MalformedException("not a receipt of version 1");
        }
        byte[] entry = null;
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            entry = Strict.base64(lines.removeFirst().substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new MalformedException("a receipt without an index");
        }
        long index = Strict.decimal(lines.removeFirst().substring(INDEX.length()));
        if (lines.size() > LONGEST_PATH) {
            throw new MalformedException("a receipt with too long a proof");
        }
        var path = new ArrayList<byte[]>();
        for (String line : lines) {
            path.add(Strict.hash(line));
        }
        byte[] checkpoint = text.substring(split + 2).getBytes(StandardCharsets.UTF_8);
        return new Receipt(entry, index, path, checkpoint);
    }
}
