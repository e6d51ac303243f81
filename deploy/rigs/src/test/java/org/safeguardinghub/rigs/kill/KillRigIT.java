package org.safeguardinghub.rigs.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.hub.HubProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** One kill, and a control: a hub that forgets what it had accepted has to be found out. */
@Timeout(300)
class KillRigIT {
    private static final int PERSONS = 40;
    private static final int KILLED_AFTER = 25;

    @TempDir private Path folder;

    @Test
    void every_record_is_kept_once_and_a_hub_that_forgets_is_found_out() throws Exception {
        Surroundings at = surroundings();
        SchoolFile file = new SchoolFile(folder.resolve("school.json"), 0, PERSONS).write();
        Round round = new Round(at, file);
        HubProcess hub = Round.hub(at, at.ownSeatsAfresh());
        try {
            KillRig.register(hub, at);
            Kept before = Kept.in(hub, Round.data(at));
            assertThat(hub.postgres()).as("what is to die too").isNotEmpty();
            Published cut = round.cut(hub, Round.Death.HUB_AND_DATABASE, KILLED_AFTER);
            Path asItDied = folder.resolve("as-it-died");
            copy(Round.data(at), asItDied);

            hub = Round.hub(at, at.ownSeats());
            Evidence evidence = round.again(hub, cut, before);
            assertThat(evidence.acknowledged()).hasSizeGreaterThanOrEqualTo(KILLED_AFTER);
            assertThat(evidence.again().accepted()).isNotEmpty();
            assertThat(evidence.lost()).as("lost").isZero();
            assertThat(evidence.twice()).as("twice").isZero();
            assertThat(evidence.missing()).as("missing").isZero();

            hub.kill(true);
            Files.move(Round.data(at), folder.resolve("whole"));
            copy(asItDied, Round.data(at));
            hub = Round.hub(at, at.ownSeats());
            Evidence forgetful = round.again(hub, evidence.again(), before);
            assertThat(forgetful.lost())
                    .as("accepted by a hub that was put back to an earlier state")
                    .isEqualTo(evidence.again().accepted().size());
        } finally {
            hub.close();
        }
    }

    /** A checkout in small: a script that starts the hub which this build has just packaged. */
    private Surroundings surroundings() throws IOException {
        Path built = Path.of("..", "dev", "target", "hub").toAbsolutePath().normalize();
        assertThat(built.resolve("app")).as("the packaged hub").isDirectory();
        Path script = folder.resolve("deploy/hub");
        Files.createDirectories(script.getParent());
        Files.writeString(
                script,
                """
                #!/bin/sh
                shift
                exec "%s" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \\
                    -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%s/app/*:%s/lib/*" \\
                    org.safeguardinghub.dev.DevHub "$@"
                """
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                built,
                                built));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Path credentials = folder.resolve("deploy/demo/credentials.csv");
        Files.createDirectories(credentials.getParent());
        Files.copy(Path.of("..", "demo", "credentials.csv"), credentials);
        Surroundings at = new Surroundings(folder, folder.resolve("data"));
        Files.createDirectories(at.data());
        return at;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                if (Files.isRegularFile(path) || Files.isDirectory(path)) {
                    Path copy = to.resolve(from.relativize(path));
                    Files.copy(path, copy);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(path));
                }
            }
        }
    }
}
