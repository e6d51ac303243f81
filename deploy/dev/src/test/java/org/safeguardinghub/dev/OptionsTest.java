package org.safeguardinghub.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.dev.Options.Port;

import java.nio.file.Path;
import java.util.List;

class OptionsTest {
    @Test
    void without_options_everything_is_where_the_readme_says() {
        Options options = Options.parse(List.of());
        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(options.port(Port.HUB)).isEqualTo(8080);
        assertThat(options.port(Port.MANAGEMENT)).isEqualTo(8081);
        assertThat(options.port(Port.ISSUER)).isEqualTo(9000);
        assertThat(options.port(Port.KAFKA)).isEqualTo(9092);
        assertThat(options.port(Port.POSTGRES)).isEqualTo(5433);
        assertThat(options.reset() || options.once() || options.quiet()).isFalse();
    }

    @Test
    void every_option_is_taken() {
        Options options =
                Options.parse(
                        List.of(
                                "--data",
                                "elsewhere",
                                "--port",
                                "1",
                                "--management-port",
                                "2",
                                "--issuer-port",
                                "3",
                                "--kafka-port",
                                "4",
                                "--postgres-port",
                                "0",
                                "--credentials",
                                "people.csv",
                                "--reset",
                                "--once",
                                "--quiet"));
        assertThat(options.data()).endsWithRaw(Path.of("elsewhere"));
        assertThat(List.of(Port.values())).map(options::port).containsExactly(1, 2, 3, 4, 0);
        assertThat(options.credentials()).isEqualTo(Path.of("people.csv"));
        assertThat(options.reset() && options.once() && options.quiet()).isTrue();
    }

    @Test
    void what_cannot_be_meant_is_refused_by_name() {
        assertRefused("unknown option --prot", "--prot", "1");
        assertRefused("--port needs a value", "--port");
        assertRefused("--data needs a value", "--data", "--reset");
        assertRefused("--port needs a port", "--port", "70000");
        assertRefused("--kafka-port needs a port", "--kafka-port", "many");
        assertRefused("choose another with --management-port", "--port", "8081");
    }

    private static void assertRefused(String why, String... arguments) {
        assertThatThrownBy(() -> Options.parse(List.of(arguments)))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("\n");
    }
}
