package org.safeguardinghub.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.search.KnownAs.Kind;
import org.safeguardinghub.search.SaidOfPerson.Row;
import org.safeguardinghub.search.SaidOfPerson.Says;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By what one event says can a person be found, or no longer be found. */
class SaidOfPersonTest {
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");

    @Test
    void a_person_is_found_by_numbers_name_birth_and_the_holder_s_own_reference() {
        var rows =
                new SaidOfPerson(SCHOOL, false)
                        .rows(
                                Map.of(
                                        Category.ID,
                                        read(
                                                """
                                                {"givenName":"Ayla","familyName":"Hart",
                                                 "preferredName":"Ay","dateOfBirth":"2012-03-04",
                                                 "identifiers":[{"scheme":"NHS","value":"x",
                                                  "check":"VALID","canonical":"9990000018"},
                                                 {"scheme":"NHS","value":"y",
                                                  "check":"WRONG_CHECK_DIGIT"}]}
                                                """),
                                        Category.META,
                                        read("{\"reference\":\"A-1\"}")));

        assertThat(rows)
                .containsExactlyInAnyOrder(
                        held(Category.ID, KnownAs.identifier("NHS", "9990000018")),
                        held(Category.ID, KnownAs.name("Ayla", "Hart")),
                        held(Category.ID, KnownAs.born(LocalDate.of(2012, 3, 4))),
                        held(Category.META, KnownAs.reference(SCHOOL, "A-1")));
    }

    @Test
    void half_a_name_and_what_is_no_date_find_nobody() {
        assertThat(rows(false, "{\"givenName\":\"Ayla\",\"dateOfBirth\":\"in spring\"}")).isEmpty();
    }

    @Test
    void a_correction_replaces_what_it_names_and_nothing_else() {
        assertThat(rows(true, "{\"familyName\":\"Hill\"}")).containsExactly(replaced(Kind.NAME));
        assertThat(rows(true, "{\"identifiers\":[]}")).containsExactly(replaced(Kind.IDENTIFIER));
        assertThat(rows(true, "{\"dateOfBirth\":\"2012-03-05\"}"))
                .containsExactly(
                        replaced(Kind.BIRTH),
                        held(Category.ID, KnownAs.born(LocalDate.of(2012, 3, 5))));
        assertThat(rows(true, "{\"relationships\":[]}")).isEmpty();
    }

    @Test
    void a_withdrawn_number_is_withdrawn_and_not_held() {
        assertThat(
                        rows(
                                false,
                                """
                                {"identifiers":[{"scheme":"NHS","value":"x","check":"VALID",
                                 "canonical":"9990000018","withdrawn":"WRONG_PERSON"}]}
                                """))
                .containsExactly(
                        new Row(
                                Says.WITHDRAWN,
                                Category.ID,
                                Kind.IDENTIFIER,
                                Optional.of(KnownAs.identifier("NHS", "9990000018"))));
    }

    private static List<Row> rows(boolean corrects, String identity) {
        return new SaidOfPerson(SCHOOL, corrects).rows(Map.of(Category.ID, read(identity)));
    }

    private static Row held(Category category, KnownAs known) {
        return new Row(Says.HELD, category, known.kind(), Optional.of(known));
    }

    private static Row replaced(Kind kind) {
        return new Row(Says.REPLACED, Category.ID, kind, Optional.empty());
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
