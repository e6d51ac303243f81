package org.safeguardinghub.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

class ShownTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void full_shows_what_was_recorded() {
        assertThat(shown(Category.NARR, Level.FULL, "{\"account\":\"words\"}", NOW).toString())
                .isEqualTo("{\"account\":\"words\"}");
    }

    @Test
    void a_summary_is_the_coded_fields_and_the_owners_own_text() {
        var recorded =
                """
                {"concernTypes":["NEGLECT"],"status":"SUSPECTED","account":"words",
                 "safeContact":"by text","doNotInform":["her uncle"],"possiblyCoerced":true,
                 "childsVoice":"words","summary":"in short"}\
                """;

        assertThat(shown(Category.NARR, Level.SUMMARY, recorded, NOW).propertyNames())
                .containsExactlyInAnyOrder(
                        "concernTypes",
                        "status",
                        "safeContact",
                        "doNotInform",
                        "possiblyCoerced",
                        "summary");
    }

    @ParameterizedTest
    @CsvSource({
        "2012-03-02, 2026-03-02T00:00:00Z, 14",
        "2012-03-03, 2026-03-02T23:59:59Z, 13",
        // In summer the day begins an hour earlier than in UTC.
        "2012-07-01, 2026-06-30T22:59:59Z, 13",
        "2012-07-01, 2026-06-30T23:00:00Z, 14",
        // Born on 29 February: a year older on 1 March where the year has no such day.
        "2012-02-29, 2026-02-28T12:00:00Z, 13",
        "2012-02-29, 2026-03-01T00:00:00Z, 14",
        "2012-02-29, 2028-02-29T00:00:00Z, 16"
    })
    void an_age_stands_for_the_birth_date_and_changes_when_the_day_begins_in_the_uk(
            String born, Instant at, int age) {
        var shown = shown(Category.ID, Level.SUMMARY, "{\"dateOfBirth\":\"" + born + "\"}", at);

        assertThat(shown.propertyNames()).containsExactlyInAnyOrder("age", "ageBand");
        assertThat(shown.path("age").asInt()).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03", "not-a-date"})
    void a_birth_date_that_cannot_be_gives_no_age(String born) {
        var shown = shown(Category.ID, Level.SUMMARY, "{\"dateOfBirth\":\"" + born + "\"}", NOW);

        assertThat(shown.isEmpty()).isTrue();
    }

    @Test
    void existence_and_nothing_show_no_field() {
        for (var level : new Level[] {Level.EXISTENCE, Level.NONE}) {
            assertThat(shown(Category.META, level, "{\"summary\":\"x\"}", NOW).isEmpty()).isTrue();
        }
    }

    private static ObjectNode shown(Category category, Level level, String json, Instant at) {
        return Shown.of(category, level, (ObjectNode) JsonMapper.shared().readTree(json), null, at);
    }
}
