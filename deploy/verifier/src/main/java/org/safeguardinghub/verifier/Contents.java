package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Strict;
import org.safeguardinghub.verifier.source.Export;
import org.safeguardinghub.verifier.tree.Tile;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.OptionalInt;

/** Which files an export consists of, and whether each has a place in it. */
final class Contents {
    static final String CHECKPOINT = "checkpoint";
    static final String MANIFEST = "manifest";
    static final String PAYLOAD = "payload/";
    private static final String ERASED = "erased";

    private final Export export;
    private final long size;
    private final Findings findings;
    private final BitSet payloads = new BitSet();
    private long files;
    private long unread;

    /**
     * @param size of the tree
     */
    Contents(Export export, long size, Findings findings) {
        this.export = export;
        this.size = size;
        this.findings = findings;
    }

    void look() throws IOException {
        export.paths(this::take);
    }

    private void take(String path) {
        files++;
        if (path.startsWith("tile/")) {
            tile(path);
        } else if (path.startsWith(PAYLOAD)) {
            index(path.substring(PAYLOAD.length()))
                    .ifPresentOrElse(
                            payloads::set, () -> findings.add(path + " belongs to no entry"));
        } else if (!path.equals(CHECKPOINT) && !path.equals(MANIFEST) && !path.equals(ERASED)) {
            unread++;
        }
    }

    /** A part of a tile that has grown since does no harm; what the tree does not have, does. */
    private void tile(String path) {
        var tile = Tile.at(path);
        if (tile.isEmpty() || !tile.get().isWithin(size)) {
            findings.add(path + " belongs to no tree of " + Answer.count(size) + " entries");
        } else {
            long first = tile.get().number() * Tile.FULL;
            unread += Tile.of(tile.get().level(), first, size).equals(tile.get()) ? 0 : 1;
        }
    }

    private OptionalInt index(String text) {
        try {
            long index = Strict.decimal(text);
            return index < size && index <= Integer.MAX_VALUE
                    ? OptionalInt.of((int) index)
                    : OptionalInt.empty();
        } catch (MalformedException wrong) {
            return OptionalInt.empty();
        }
    }

    Payloads payloads() throws IOException {
        var erased = new BitSet();
        try (var lines = lines(ERASED)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                index(line)
                        .ifPresentOrElse(
                                erased::set,
                                () -> findings.add("a line of `erased` names no entry"));
            }
        } catch (FileNotFoundException none) {
            // nothing was erased, or nobody says so
        }
        return new Payloads(export, payloads, erased);
    }

    private BufferedReader lines(String path) throws IOException {
        return new BufferedReader(new InputStreamReader(export.open(path), StandardCharsets.UTF_8));
    }

    Manifest manifest() {
        return new Manifest(export, files, findings);
    }

    /** Files of which nothing is said but what the manifest says, if there is one. */
    long unread() {
        return unread;
    }
}
