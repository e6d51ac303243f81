package org.safeguardinghub.adapters.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The demonstration's files and what they become, side by side. The expected ids are pinned too: if
 * they change, every agency publishes everything again.
 */
class ExpectedTranslationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"education.json", "health.json", "police.json", "socialcare.json"})
    void each_record_becomes_what_is_written_beside_it(String name) throws IOException {
        assertThat(translated(Checkout.demo(name))).isEqualTo(expected(name));
    }

    private static JsonNode translated(Path file) {
        Translation translation = Translation.of(List.of(file));
        Report report = new Report(new PrintWriter(new StringWriter()), true);
        translation.items().forEach(item -> report.add(item, new RecordOutcome.WouldSend()));
        return JSON.readTree(report.json(translation.noHome()));
    }

    private static JsonNode expected(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        ExpectedTranslationTest.class.getResourceAsStream("/expected/" + name))) {
            return JSON.readTree(file.readAllBytes());
        }
    }
}
