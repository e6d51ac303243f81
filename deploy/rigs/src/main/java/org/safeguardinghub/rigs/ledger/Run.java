package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.rigs.Surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One run of the benchmark.
 *
 * @param at whose folder for data is this benchmark's alone
 * @param quick all measurements together should take a minute at most
 * @param out gets what is said on the way
 */
record Run(Surroundings at, boolean quick, Consumer<String> out) {
    /** An empty folder of that name. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(at.data().resolve(name));
    }

    void say(String line) {
        out.accept(line);
    }

    /** How many of something, according to whether the run is quick. */
    int ofMany(int whenQuick, int otherwise) {
        return quick ? whenQuick : otherwise;
    }
}
