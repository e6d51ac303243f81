package org.safeguardinghub.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.NamedField;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Set;

/** What is shown of a record that names protected people, case by case. */
class ProtectedNamesTest {
    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final String NAME = "Somebody Invented";

    @ParameterizedTest(name = "{0} released {1} at {2}")
    @CsvSource({
        "REFERRER, false, FULL, false",
        "REFERRER, true, FULL, true",
        "NEIGHBOUR, false, FULL, false",
        "NEIGHBOUR, true, FULL, true",
        "NEIGHBOUR, true, SUMMARY, false",
        "CHILD_WITNESS, false, FULL, false",
        "CHILD_WITNESS, true, FULL, true",
        "WITNESS, false, FULL, false",
        "WITNESS, true, FULL, true",
        "STAFF, false, FULL, false",
        "STAFF, true, FULL, true",
        "STAFF, true, SUMMARY, false",
        "SUSPECT, false, FULL, true"
    })
    void somebody_protected_is_shown_by_role_until_the_owner_releases_the_name(
            String role, boolean released, Level level, boolean isNamed) {
        var said =
                """
                {"people":[{"id":"%s","role":"%s","description":"saw it","name":"%s",
                 "subject":"x","dateOfBirth":"2012-03-03","contact":"by the shop"}]}\
                """
                        .formatted(ID, role, NAME);

        var person = shown(said, level, released ? Set.of(ID) : Set.of()).at("/people/0");

        assertThat(person.path("role").asString()).isEqualTo(role);
        assertThat(person.path("description").asString()).isEqualTo("saw it");
        for (var telling : new String[] {"name", "subject", "dateOfBirth", "contact"}) {
            assertThat(person.has(telling)).as(telling).isEqualTo(isNamed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_field_that_names_somebody_says_a_role_until_it_is_released(NamedField field) {
        var said =
                switch (field.form()) {
                    case TEXT -> "{\"%s\":\"%s\"}".formatted(field.key(), NAME);
                    case PERSON ->
                            "{\"%s\":{\"role\":\"a lead\",\"name\":\"%s\"}}"
                                    .formatted(field.key(), NAME);
                    case PEOPLE ->
                            "{\"%s\":[{\"relationship\":\"next-door neighbour\",\"name\":\"%s\"}]}"
                                    .formatted(field.key(), NAME);
                };

        assertThat(shown(said, Level.FULL, Set.of()).toString()).doesNotContain(NAME);
        assertThat(shown(said, Level.FULL, Set.of(field.name())).toString()).contains(NAME);
        assertThat(shown(said, Level.SUMMARY, Set.of(field.name())).toString())
                .doesNotContain(NAME);
        assertThat(shown(said, Level.FULL, Set.of(ID)).toString()).doesNotContain(NAME);
    }

    @Test
    void a_name_that_was_alone_leaves_the_role() {
        assertThat(shown("{\"keyWorker\":\"Ann\"}", Level.FULL, Set.of()).toString())
                .isEqualTo("{\"keyWorker\":\"STAFF\"}");
        assertThat(shown("{\"approver\":{\"name\":\"Ann\",\"sub\":\"a\"}}", Level.FULL, Set.of()))
                .hasToString("{\"approver\":{\"role\":\"STAFF\"}}");
    }

    @Test
    void family_and_who_decided_on_consent_are_nobody_protected() {
        var said =
                """
                {"relationships":[{"relationship":"mother","name":"%s"}],"decidedBy":"CHILD"}\
                """
                        .formatted(NAME);
        assertThat(shown(said, Level.FULL, Set.of())).isEqualTo(read(said));
    }

    @Test
    void a_full_name_is_replaced_in_the_texts_of_the_record_too() {
        var people =
                "{\"people\":[{\"id\":\"%s\",\"role\":\"NEIGHBOUR\",\"name\":\"%s\"}]}"
                        .formatted(ID, "Somebody  Invented");
        var text =
                "{\"account\":\"Then SOMEBODY INVENTED rang; Somebody Inventedly did not.\","
                        + "\"attachment\":{\"name\":\"Somebody Invented.pdf\"},"
                        + "\"list\":[\"to somebody\\ninvented\"]}";
        var names = new ProtectedNames(Set.of());
        names.learn(Map.of(Category.NARR, read(people)));

        assertThat(names.hidden(read(text), Level.FULL))
                .hasToString(
                        "{\"account\":\"Then [NEIGHBOUR] rang; Somebody Inventedly did not.\","
                                + "\"attachment\":{\"name\":\"[NEIGHBOUR].pdf\"},"
                                + "\"list\":[\"to [NEIGHBOUR]\"]}");

        var released = new ProtectedNames(Set.of(ID));
        released.learn(Map.of(Category.NARR, read(people)));
        assertThat(released.hidden(read(text), Level.FULL)).isEqualTo(read(text));
        assertThat(released.hidden(read(text), Level.SUMMARY).toString())
                .contains("Then [NEIGHBOUR] rang");
    }

    @Test
    void of_two_with_one_name_the_one_who_is_not_released_keeps_it_hidden() {
        var two =
                """
                {"keyWorker":"%1$s","people":[{"id":"%2$s","role":"REFERRER","name":"%1$s"}]}\
                """
                        .formatted(NAME, ID);
        for (var released : new String[] {ID, "KEY_WORKER"}) {
            var names = new ProtectedNames(Set.of(released));
            names.learn(Map.of(Category.NARR, read(two)));
            assertThat(names.hidden(read("{\"account\":\"" + NAME + "\"}"), Level.FULL).toString())
                    .doesNotContain(NAME);
        }
    }

    @Test
    void a_single_word_is_left_in_sentences() {
        var names = new ProtectedNames(Set.of());
        names.learn(Map.of(Category.META, read("{\"keyWorker\":\"May\"}")));
        assertThat(names.hidden(read("{\"account\":\"in May\"}"), Level.FULL).toString())
                .isEqualTo("{\"account\":\"in May\"}");
    }

    private static ObjectNode shown(String said, Level level, Set<String> released) {
        var names = new ProtectedNames(released);
        names.learn(Map.of(Category.NARR, read(said)));
        return names.hidden(read(said), level);
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
