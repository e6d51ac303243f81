package org.safeguardinghub.adapters.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things lie, found by walking up from the working directory. */
final class Checkout {
    private Checkout() {}

    /** A file of the demonstration. */
    static Path demo(String name) {
        return above("deploy/demo/custodians")
                .orElseThrow(() -> new IllegalStateException("run inside the repository"))
                .resolve(name);
    }

    /** The prototype's own sample files, which are kept beside the repository and not in it. */
    static List<Path> prototypeFiles() throws IOException {
        Optional<Path> folder = above("shared/data/dfe-custodians");
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Optional<Path> above(String folder) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(up -> up.resolve(folder))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
