package org.safeguardinghub.rigs;

import java.nio.file.Path;

/**
 * Where the benchmark runs.
 *
 * @param root the checkout, whose built hub is measured
 * @param data an empty folder may be made there, on the disk that is measured
 */
public record Surroundings(Path root, Path data) {
    public Path script() {
        return root.resolve("deploy/hub");
    }

    public Path credentials() {
        return root.resolve("deploy/demo/credentials.csv");
    }

    /** The libraries of the built hub: their names carry the versions. */
    public Path libraries() {
        return root.resolve("deploy/dev/target/hub/lib");
    }
}
