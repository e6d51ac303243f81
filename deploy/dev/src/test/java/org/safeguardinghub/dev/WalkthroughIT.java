package org.safeguardinghub.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The walkthrough as its own process, as a newcomer runs it, and on a hub whose policy is wrong.
 */
class WalkthroughIT {
    private static final String POLICY = "reference/sharing-policy-default.csv";
    private static final String RIGHT = "CHILD_PROTECTION,NHS_GP,NARR,SUMMARY";
    private static final String WRONG = "CHILD_PROTECTION,NHS_GP,NARR,FULL";

    @TempDir Path temporary;

    @Test
    void it_finds_everything_as_worked_out_also_when_it_is_run_again() throws Exception {
        var first = walk(temporary.resolve("nothing planted"));
        assertThat(first.status()).as(first.output()).isZero();
        assertThat(first.output()).contains("Everything is as worked out");

        var again = walk(temporary.resolve("nothing planted"));
        assertThat(again.status()).as(again.output()).isZero();
    }

    @Test
    void a_wrong_policy_cell_makes_it_fail_and_is_named() throws Exception {
        var planted = temporary.resolve("planted");
        var policy = planted.resolve(POLICY);
        Files.createDirectories(Objects.requireNonNull(policy.getParent()));
        Files.writeString(policy, productPolicy().replace(RIGHT, WRONG));

        var walked = walk(planted);

        assertThat(walked.status()).as(walked.output()).isEqualTo(1);
        assertThat(walked.output())
                .contains(
                        "priya.marlowe reading r1 for CHILD_PROTECTION, category NARR: expected"
                                + " SUMMARY by matrix, saw FULL by matrix");
    }

    private record Walked(int status, String output) {}

    /** What lies in the folder comes before the product on the class path. */
    private Walked walk(Path before) throws IOException, InterruptedException {
        Files.createDirectories(before);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx512m",
                        "-cp",
                        before + ":" + System.getProperty("java.class.path"),
                        "org.safeguardinghub.dev.DevHub",
                        "--once",
                        "--data",
                        temporary.resolve("data of " + before.getFileName()).toString()));
        for (var port : Options.Port.values()) {
            command.addAll(List.of(port.option(), "0"));
        }
        var output = temporary.resolve("output");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            return new Walked(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String productPolicy() throws IOException {
        try (var policy =
                Objects.requireNonNull(WalkthroughIT.class.getResourceAsStream("/" + POLICY))) {
            var text = new String(policy.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(RIGHT);
            return text;
        }
    }
}
