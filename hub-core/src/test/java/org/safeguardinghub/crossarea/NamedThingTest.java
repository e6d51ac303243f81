package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.crossarea.SaidOfThings.Says;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class NamedThingTest {
    private static final ThingDigest DIGEST = new ThingDigest(new byte[] {1});
    private static final AgencyId SCHOOL = new AgencyId("school");

    @ParameterizedTest
    @CsvSource({
        "VEHICLE, AB12 XYZ, ab12-xyz, AB12XYZ",
        "PHONE, 07700 900123, +44 (0)7700 900123, 07700900123",
        "PHONE, 0044 7700900123, 07700-900-123, 07700900123",
        "PHONE, +33 1 23 45 67 89, 0033123456789, 0033123456789",
        "ACCOUNT, @Blue.Fox, blue.fox, blue.fox"
    })
    void one_thing_is_the_same_however_it_is_written(
            ThingKind kind, String one, String other, String form) {
        assertThat(NamedThing.of(kind, one)).isEqualTo(NamedThing.of(kind, other));
        assertThat(NamedThing.of(kind, one).orElseThrow().words()).containsExactly(form);
    }

    @ParameterizedTest
    @CsvSource({"VEHICLE, ?", "VEHICLE, -", "PHONE, 12345", "PHONE, unknown", "ACCOUNT, @"})
    void what_tells_nothing_apart_is_no_thing(ThingKind kind, String written) {
        assertThat(NamedThing.of(kind, written)).isEmpty();
    }

    @Test
    void a_thing_of_another_kind_or_key_has_another_digest() {
        var account = NamedThing.of(ThingKind.ACCOUNT, "07700900123").orElseThrow();
        var phone = NamedThing.of(ThingKind.PHONE, "07700900123").orElseThrow();
        assertThat(DIGEST.of(account)).isNotEqualTo(DIGEST.of(phone));
        assertThat(new ThingDigest(new byte[] {2}).of(phone)).isNotEqualTo(DIGEST.of(phone));
        var born = LocalDate.of(1990, 5, 6);
        assertThat(DIGEST.of(NamedThing.person("Rory  VANCE", born)))
                .isEqualTo(DIGEST.of(NamedThing.person("rory vance", born)))
                .isNotEqualTo(DIGEST.of(NamedThing.person("rory vance", born.plusDays(1))));
        assertThat(phone.toString()).doesNotContain("7700");
    }

    @Test
    void a_correction_replaces_what_it_says_anew_and_nothing_else() {
        var json = JsonMapper.shared();
        var said =
                Map.of(
                        Category.PERP,
                        json.readTree(
                                "{\"vehicles\":[{\"identifier\":\"AB1"
                                        + " XYZ\"},{\"description\":\"x\"}],\"phones\":[]}"));
        assertThat(new SaidOfThings(SCHOOL, false).rows(said))
                .extracting(row -> row.says() + " " + row.kind())
                .containsExactly("NAMED VEHICLE");
        assertThat(new SaidOfThings(SCHOOL, true).rows(said))
                .extracting(row -> row.says() + " " + row.kind())
                .isEqualTo(
                        List.of(
                                Says.REPLACED + " VEHICLE",
                                Says.NAMED + " VEHICLE",
                                Says.REPLACED + " PHONE"));
    }

    @Test
    void where_it_arose_is_the_outward_part_of_a_real_postcode() {
        var said =
                JsonMapper.shared()
                        .readTree(
                                "{\"contexts\":[{\"postcode\":\"m14 5aa\"},{\"postcode\":\"ZZ99"
                                        + " 3VZ\"},{\"postcode\":\"somewhere\"}]}");
        assertThat(new SaidOfThings(SCHOOL, true).rows(Map.of(Category.NARR, said)))
                .extracting(row -> row.says() + " " + row.district().orElse(""))
                .containsExactly("REPLACED ", "ARISEN M14");
    }

    @Test
    void whoever_is_protected_or_has_no_birth_date_is_nobody_to_look_for() {
        var people =
                "{\"people\":[{\"role\":\"%s\",\"name\":\"Rory Vance\",\"dateOfBirth\":\"%s\"}]}";
        assertThat(rows(people.formatted("SUSPECT", "1990-05-06"))).hasSize(1);
        assertThat(rows(people.formatted("WITNESS", "1990-05-06"))).isEmpty();
        assertThat(rows(people.formatted("VICTIM", "1990-05-06"))).isEmpty();
        assertThat(rows(people.formatted("SUSPECT", "about 1990"))).isEmpty();
    }

    private static List<SaidOfThings.Row> rows(String perpetration) {
        return new SaidOfThings(SCHOOL, false)
                .rows(Map.of(Category.PERP, JsonMapper.shared().readTree(perpetration)));
    }
}
