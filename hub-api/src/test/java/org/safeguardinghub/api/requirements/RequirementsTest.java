package org.safeguardinghub.api.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class RequirementsTest {
    private static final Path PAGE = Path.of("../docs/requirements.md");
    private static final Requirement ONE = new Requirement("SR-01", "something", "", List.of());
    private static final Requirement OTHER = new Requirement("SR-02", "other", "", List.of());

    @Test
    void the_page_says_what_the_tests_say() throws IOException {
        var page = index().page();
        if (System.getProperty("requirements", "").equals("write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void each_requirement_has_a_test_or_names_the_later_work_that_will_show_it()
            throws IOException {
        assertThat(index().forgotten()).isEmpty();
    }

    @Test
    void a_test_shows_each_requirement_in_its_name() {
        var source = Map.of("SomeIT", "@Test void sr01_sr02_both_at_once() {}");
        var index = RequirementsIndex.of(List.of(ONE, OTHER), source);
        assertThat(index.forgotten()).isEmpty();
        assertThat(index.page())
                .contains("| SR-02 | other | shown | SomeIT.sr01_sr02_both_at_once |");
    }

    @Test
    void a_requirement_without_test_and_without_later_work_is_forgotten() {
        var source = Map.of("SomeIT", "@Test void sr01_alone() {}");
        assertThat(RequirementsIndex.of(List.of(ONE, OTHER), source).forgotten())
                .containsExactly("SR-02");
    }

    @Test
    void a_test_of_no_known_requirement_is_a_fault() {
        var source = Map.of("SomeIT", "@Test void sr99_alone() {}");
        assertThatThrownBy(() -> RequirementsIndex.of(List.of(ONE), source))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RequirementsIndex index() throws IOException {
        var known =
                Files.readAllLines(Path.of("src/test/resources/requirements.csv")).stream()
                        .map(Requirement::of)
                        .toList();
        var here = RequirementsTest.class.getSimpleName();
        var sources = RequirementsIndex.sources(Path.of("src/test/java"));
        sources.remove(here);
        return RequirementsIndex.of(known, sources);
    }
}
