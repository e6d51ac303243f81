package org.safeguardinghub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where SoftHSM is: on this machine, or unpacked from Debian's packages, which needs no rights. The
 * packages are fetched by apt, which checks that they are Debian's.
 */
final class SoftHsmPackages {
    private static final String[] PACKAGES = {"libsofthsm2", "softhsm2"};

    private SoftHsmPackages() {}

    /** The PKCS#11 library, and the program that makes tokens. */
    record Found(Path library, Path utility) {}

    /**
     * @param folder into which it is unpacked; what is there is taken again
     * @throws StartRefused.ServerFailed where it can neither be found nor fetched
     */
    static Found find(Path folder) {
        try {
            return in(Path.of("/")).or(() -> in(folder)).orElseGet(() -> fetched(folder));
        } catch (IllegalStateException e) {
            throw new StartRefused.ServerFailed(
                    "SoftHSM",
                    "it is not installed, and could not be had from Debian: " + e.getMessage(),
                    e);
        }
    }

    /** Debian keeps it under the machine's architecture. */
    private static Optional<Found> in(Path root) {
        var utility = root.resolve("usr/bin/softhsm2-util");
        var libraries = root.resolve("usr/lib");
        if (!Files.isExecutable(utility)) {
            return Optional.empty();
        }
        try (Stream<Path> below = Files.list(libraries)) {
            return Stream.concat(Stream.of(libraries), below)
                    .map(place -> place.resolve("softhsm/libsofthsm2.so"))
                    .filter(Files::exists)
                    .findFirst()
                    .map(library -> new Found(library, utility));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Found fetched(Path folder) {
        try {
            Files.createDirectories(folder);
            fetch(folder);
            try (var files = Files.newDirectoryStream(folder, "*.deb")) {
                for (var file : files) {
                    Command.run(folder, List.of(), "dpkg-deb", "-x", file.toString(), ".");
                }
            }
            return in(folder)
                    .orElseThrow(() -> new IllegalStateException("the packages do not have it"));
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** By the lists of packages that the machine has; where it has none, by lists of its own. */
    private static void fetch(Path folder) throws IOException {
        try {
            apt(folder, List.of(), "download");
        } catch (IOException noLists) {
            var state = Files.createDirectories(folder.resolve("apt/lists/partial"));
            var own =
                    List.of(
                            "-o",
                            "Dir::State::lists=" + state.getParent(),
                            "-o",
                            "Dir::Cache=" + folder.resolve("apt"));
            Command.run(folder, List.of(), words(own, "update"));
            apt(folder, own, "download");
        }
    }

    private static void apt(Path folder, List<String> options, String verb) throws IOException {
        Command.run(folder, List.of(), words(options, verb, PACKAGES));
    }

    private static String[] words(List<String> options, String verb, String... names) {
        return Stream.of(Stream.of("apt-get"), options.stream(), Stream.of(verb), Stream.of(names))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }
}
