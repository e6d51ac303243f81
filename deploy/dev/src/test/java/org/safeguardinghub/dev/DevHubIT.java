package org.safeguardinghub.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DevHubIT {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path temporary;

    @Test
    void it_starts_and_stops_twice_on_the_same_data_and_once_more_on_none() {
        Path data = temporary.resolve("data");
        assertThat(once(data)).as(this::errors).isZero();
        assertThat(once(data)).as(this::errors).isZero();
        assertThat(once(data, "--reset")).as(this::errors).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("The hub is ready", "ruth.okonjo", "Stopped.");
    }

    @Test
    void beside_production_settings_nothing_is_started() {
        System.setProperty("spring.datasource.url", "jdbc:postgresql://real/hub");
        try {
            assertThat(once(temporary.resolve("data"))).isEqualTo(2);
        } finally {
            System.clearProperty("spring.datasource.url");
        }
        assertThat(errors().lines()).hasSize(1);
        assertThat(errors()).contains("spring.datasource.url").doesNotContain("//real");
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    @Test
    void a_taken_port_names_the_option_that_changes_it() throws IOException {
        for (String option :
                List.of("--port", "--issuer-port", "--kafka-port", "--postgres-port")) {
            err.reset();
            try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                int status =
                        once(
                                temporary.resolve("data" + option),
                                option,
                                Integer.toString(other.getLocalPort()));
                assertThat(status).isEqualTo(2);
            }
            assertThat(errors().lines()).hasSize(1);
            assertThat(errors()).contains("choose another with " + option);
        }
    }

    @Test
    void a_folder_of_somebody_else_is_neither_used_nor_emptied() throws IOException {
        Path other = Files.writeString(temporary.resolve("letter.txt"), "kept");
        assertThat(once(temporary, "--reset")).isEqualTo(2);
        assertThat(errors()).contains("--data");
        assertThat(errors().lines()).hasSize(1);
        assertThat(other).hasContent("kept");
    }

    private int once(Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--once"));
        for (String option :
                List.of(
                        "--port",
                        "--management-port",
                        "--issuer-port",
                        "--kafka-port",
                        "--postgres-port")) {
            arguments.addAll(List.of(option, "0"));
        }
        arguments.addAll(List.of(more));
        return new DevHub(print(out), print(err)).run(arguments);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
