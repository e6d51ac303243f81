package org.safeguardinghub.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class TrialsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Trial.Kind kind, String... arguments) throws InterruptedException {
        return new Trials(
                        kind,
                        new Surroundings(Path.of("."), Path.of("data")),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    @Test
    void without_a_name_it_lists_what_there_is_of_the_kind() throws InterruptedException {
        assertThat(run(Trial.Kind.BENCH)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("walk").doesNotContain("kill");
        assertThat(run(Trial.Kind.RIG, "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "deploy/hub rig", "kill", "power", "guards", "revoke", "silence", "tamper")
                .contains("--count N");
    }

    @Test
    void what_it_does_not_understand_it_refuses() throws InterruptedException {
        assertThat(run(Trial.Kind.BENCH, "walk", "--fast")).isEqualTo(2);
        assertThat(run(Trial.Kind.BENCH, "kill")).isEqualTo(2);
        assertThat(run(Trial.Kind.RIG, "--quick")).isEqualTo(2);
        assertThat(run(Trial.Kind.RIG, "revoke", "--count", "many")).isEqualTo(2);
        assertThat(run(Trial.Kind.RIG, "revoke", "--count")).isEqualTo(2);
        assertThat(run(Trial.Kind.RIG, "kill", "--count", "3")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--fast", "kill", "which rig?", "--count", "kill takes no --count");
    }

    @Test
    void a_figure_says_whether_its_aim_is_met() {
        assertThat(Figure.atMost(25, "read.p99_ms", 25, "ms").line()).endsWith("aim <= 25     met");
        assertThat(Figure.atMost(25, "read.p99_ms", 25.1, "ms").line()).endsWith("NOT MET");
        assertThat(Figure.of("read.p50_ms", 3, "ms").line()).endsWith("3.00 ms");
        assertThat(Figure.atLeast(2, "ratio", 1.9, "").line()).endsWith("aim >= 2      NOT MET");
        assertThat(Figure.atLeast(2, "ratio", 2, "").met()).isTrue();
        assertThat(Figure.of("read.p50_ms", 3, "ms").met()).isTrue();
        assertThat(Figure.atMost(0, "lost", Double.NaN, "").met()).isFalse();
    }
}
