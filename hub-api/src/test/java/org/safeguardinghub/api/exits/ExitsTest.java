package org.safeguardinghub.api.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ExitsTest {
    private static final Path PAGE = Path.of("../docs/exits.md");
    private static final Exit ONE =
            Exit.untested("read_one", "GET /api/one/{id}", "EntryBody", Leaves.CONTENT);
    private static final Exit OTHER =
            Exit.untested("list_others", "GET /api/others", "ListBody", Leaves.CONTENT);

    @Test
    void the_page_says_what_the_code_and_the_tests_say() throws IOException {
        var page = index().page();
        if (System.getProperty("exits", "").equals("write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void each_exit_is_covered_in_each_way_or_it_is_said_why_not() throws IOException {
        assertThat(index().uncovered()).isEmpty();
        var none = ExitsIndex.of(List.of(ONE), Map.of());
        assertThat(none.uncovered())
                .as("control")
                .containsExactly("read_one no inference", "read_one race", "read_one matrix");
        var said = none.because(Map.of("read_one", Map.of(Exit.Proof.RACE, "It never changes")));
        assertThat(said.uncovered()).containsExactly("read_one no inference", "read_one matrix");
        assertThat(said.page()).contains("| **none** | It never changes | **none** |");
    }

    @Test
    void a_reason_for_no_known_exit_is_a_fault() {
        var index = ExitsIndex.of(List.of(ONE), Map.of());
        assertThatThrownBy(() -> index.because(Map.of("read_another", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_each_way_out_it_is_said_what_can_leave() {
        assertThat(ExitsIndex.of(Ways.of(classes()), Map.of()).unclassed()).isEmpty();
    }

    @Test
    void each_kind_of_way_out_is_found() {
        var ways = Ways.of(Map.of()).stream().map(Exit::way).toList();
        assertThat(ways)
                .contains(
                        "GET /api/v1/concerns/{id}",
                        "POST /api/v1/shares",
                        "GET /api/v1/feed as text/event-stream",
                        "Kafka feed",
                        "Kafka replies",
                        "management /letters",
                        "management /keys")
                .doesNotContain("Kafka inbound")
                .doesNotHaveDuplicates();
    }

    @Test
    void an_answer_of_a_new_kind_has_no_class() {
        var classes = classes();
        classes.remove("ListBody");
        assertThat(ExitsIndex.of(Ways.of(classes), Map.of()).unclassed())
                .contains("list_records", "read_chronology")
                .doesNotContain("read_concern");
    }

    @Test
    void a_test_covers_the_exits_in_its_name_and_no_others() {
        var source = Map.of("SomeIT", "@Test void race_of_read_one() {}");
        assertThat(ExitsIndex.of(List.of(ONE, OTHER), source).page())
                .contains("| content | **none** | SomeIT.race_of_read_one | **none** |")
                .contains("| list_others | content | **none** | **none** | **none** |");
        var both = Map.of("SomeIT", "void no_inference_of_read_one_and_list_others() {}");
        assertThat(ExitsIndex.of(List.of(ONE, OTHER), both).page())
                .containsPattern("read_one \\| content \\| SomeIT\\.no_inference")
                .containsPattern("list_others \\| content \\| SomeIT\\.no_inference");
        var all = Map.of("SomeIT", "void matrix_of_every_operation() {}");
        assertThat(ExitsIndex.of(List.of(ONE, OTHER), all).page())
                .containsPattern("list_others .* SomeIT\\.matrix_of_every_operation");
    }

    @Test
    void a_test_of_no_known_exit_is_a_fault() {
        var source = Map.of("SomeIT", "@Test void race_of_read_another() {}");
        assertThatThrownBy(() -> ExitsIndex.of(List.of(ONE), source))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ExitsIndex index() throws IOException {
        var reasons = new HashMap<String, Map<Exit.Proof, String>>();
        for (var proof : Exit.Proof.values()) {
            Said.read()
                    .reasons(proof)
                    .forEach(
                            (exit, why) ->
                                    reasons.computeIfAbsent(exit, _ -> new HashMap<>())
                                            .put(proof, why));
        }
        return ExitsIndex.of(Ways.of(classes()), sources()).because(reasons);
    }

    private static Map<String, Leaves> classes() {
        return Said.read().classes();
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        for (var folder : List.of("src/test/java", "../hub-core/src/test/java")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(f -> f.toString().endsWith("IT.java")).toList()) {
                    var name = file.getFileName().toString().replace(".java", "");
                    sources.put(name, Files.readString(file));
                }
            }
        }
        return sources;
    }
}
