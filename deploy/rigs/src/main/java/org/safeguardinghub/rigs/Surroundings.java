package org.safeguardinghub.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a trial runs.
 *
 * @param root the checkout, whose built hub is tried
 * @param data an empty folder may be made there, on the disk that is tried
 */
public record Surroundings(Path root, Path data) {
    public Path script() {
        return root.resolve("deploy/hub");
    }

    public Path credentials() {
        return root.resolve("deploy/demo/credentials.csv");
    }

    /** Options of the script for a hub that tells itself no story. */
    public List<String> ownSeats() {
        return List.of("--credentials", credentials().toString());
    }

    /** The same, on empty data whatever an interrupted trial left there. */
    public List<String> ownSeatsAfresh() {
        return List.of("--credentials", credentials().toString(), "--reset");
    }

    /** The libraries of the built hub: their names carry the versions. */
    public Path libraries() {
        return root.resolve("deploy/dev/target/hub/lib");
    }

    /**
     * Removes what the trial kept, with the folder that lies in if nothing else is there: a
     * demonstration wants that empty.
     */
    public void clear() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        try (Stream<Path> others = Files.list(data.getParent())) {
            if (others.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(data.getParent());
    }
}
