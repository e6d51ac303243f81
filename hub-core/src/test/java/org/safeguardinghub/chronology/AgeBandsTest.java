package org.safeguardinghub.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

class AgeBandsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2013-03-03, UNDER_13",
        "2013-03-02, UNDER_16",
        "2010-03-03, UNDER_16",
        "2010-03-02, AGED_16_OR_17",
        "2008-03-03, AGED_16_OR_17",
        "2008-03-02, ADULT"
    })
    void a_band_ends_on_the_birthday_and_16_and_17_are_no_adults(String born, String band) {
        assertThat(shown(Category.ID, Level.FULL, born(born), null).at("/ageBand/now").asString())
                .isEqualTo(band);
    }

    @Test
    void the_age_at_the_event_stays_while_the_age_now_moves_on() {
        var event = Instant.parse("2023-03-02T10:00:00Z");

        for (var level : new Level[] {Level.SUMMARY, Level.FULL}) {
            var shown = shown(Category.ID, level, born("2008-03-02"), event);
            assertThat(shown.at("/ageBand/atEvent").asString()).isEqualTo("UNDER_16");
            assertThat(shown.at("/ageBand/now").asString()).isEqualTo("ADULT");
        }
    }

    @Test
    void where_nobody_knows_when_it_happened_there_is_no_age_at_the_event() {
        assertThat(
                        shown(Category.ID, Level.FULL, born("2008-03-02"), null)
                                .path("ageBand")
                                .propertyNames())
                .containsExactly("now");
    }

    @Test
    void a_child_named_among_perpetrators_is_shown_as_a_child() {
        var people = "{\"people\":[" + born("2010-03-02") + ",{\"description\":\"a man\"}]}";
        var shown = shown(Category.PERP, Level.FULL, people, NOW);

        assertThat(shown.at("/people/0/ageBand/atEvent").asString()).isEqualTo("AGED_16_OR_17");
        assertThat(shown.at("/people/1").propertyNames()).containsExactly("description");
    }

    @Test
    void what_shows_no_birth_date_shows_no_band() {
        var people = "{\"people\":[" + born("2010-03-02") + "]}";

        assertThat(shown(Category.PERP, Level.SUMMARY, people, NOW).isEmpty()).isTrue();
        assertThat(shown(Category.ID, Level.EXISTENCE, born("2010-03-02"), NOW).isEmpty()).isTrue();
        assertThat(shown(Category.ID, Level.FULL, born("not-a-date"), NOW).has("ageBand"))
                .isFalse();
    }

    private static String born(String date) {
        return "{\"dateOfBirth\":\"" + date + "\"}";
    }

    private static ObjectNode shown(
            Category category, Level level, String json, @Nullable Instant event) {
        var recorded = (ObjectNode) JsonMapper.shared().readTree(json);
        return Shown.of(category, level, recorded, event, NOW);
    }
}
