package org.safeguardinghub.api.exits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have said of exits, a row each: what leaves with a kind of answer, in two cells; and
 * in three, of one exit, why there is no test of it in some way.
 */
record Said(List<List<String>> rows) {
    private static final Path FILE = Path.of("src/test/resources/exits.csv");

    static Said read() {
        try {
            return new Said(
                    Files.readAllLines(FILE).stream()
                            .map(row -> List.of(row.split("\\|", -1)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By kind of answer. */
    Map<String, Leaves> classes() {
        var classes = new HashMap<String, Leaves>();
        rows.stream()
                .filter(row -> row.size() == 2)
                .forEach(row -> classes.put(row.get(0), Leaves.named(row.get(1))));
        return classes;
    }

    /** By the exit's name. */
    Map<String, String> reasons(Exit.Proof proof) {
        var reasons = new HashMap<String, String>();
        rows.stream()
                .filter(row -> row.size() == 3 && row.get(1).equals(proof.words()))
                .forEach(row -> reasons.put(row.get(0), row.get(2)));
        return reasons;
    }
}
