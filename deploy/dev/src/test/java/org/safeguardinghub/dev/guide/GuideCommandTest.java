package org.safeguardinghub.dev.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class GuideCommandTest {
    private static final String GUIDE =
            """
            # How to count

            ```
            this is told, not typed
            ```

            ```sh
            begun=3
            count() { echo "$1 of $begun"; }
            ```

            ```sh
            count 1; count 2; count 3; cat
            ```

            ```
            1 of 3
            …
            %s
            ```

            ```sh
            echo '{"id":"9f2c0000-1111-4222-8333-444455556666","at":"2031-05-06T07:08:09.1Z"}'
            ```
            ```
            {"id":"00000000-0000-4000-8000-000000000000","at":"2026-11-29T00:00:00Z"}
            ```
            """;

    @TempDir private Path folder;

    private record Followed(int status, String said) {}

    @Test
    void a_shell_remembers_and_what_is_another_every_time_does_not_count() throws IOException {
        var followed = follow(GUIDE.formatted("3 of 3"));
        assertThat(followed.said()).isEqualTo("3 steps, 0 not as told\n");
        assertThat(followed.status()).isZero();
    }

    @Test
    void what_is_printed_otherwise_is_said_with_its_line() throws IOException {
        var followed = follow(GUIDE.formatted("4 of 3"));
        assertThat(followed.said())
                .isEqualTo(
                        """
                        line 13 is not as told; it prints:
                          1 of 3
                          2 of 3
                          3 of 3
                        3 steps, 1 not as told
                        """);
        assertThat(followed.status()).isEqualTo(1);
    }

    @Test
    void errors_are_seen_and_a_guide_without_steps_is_not_followed() throws IOException {
        assertThat(follow("```sh\nno-such-command\n```").said())
                .contains("no-such-command: command not found");
        assertThat(follow("Nothing to type.").status()).isEqualTo(1);
    }

    private Followed follow(String guide) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = Files.writeString(folder.resolve("guide.md"), guide);
        int status =
                new GuideCommand(folder, new PrintStream(out, true, StandardCharsets.UTF_8))
                        .follow(file);
        return new Followed(status, out.toString(StandardCharsets.UTF_8));
    }
}
