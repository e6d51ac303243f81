package org.safeguardinghub.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.identifier.Scheme;
import org.safeguardinghub.shared.AgencyId;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/** In which form things are compared, and what never finds anybody. */
class KnownAsTest {
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId PRACTICE = new AgencyId("mill-practice");
    private static final SearchDigest DIGEST = new SearchDigest(new byte[] {1});

    @ParameterizedTest
    @CsvSource({
        "NHS, 943 476 5919, 9434765919",
        "NHS, 999 000 0018, 9990000018",
        "UPN, b801200005001, B801200005001",
        "PNC, 79/163001B, 1979/0163001B"
    })
    void a_number_is_the_same_in_whatever_form_it_is_written(
            String scheme, String one, String other) {
        assertThat(known(scheme, one, SCHOOL)).isPresent();
        assertThat(known(scheme, one, SCHOOL)).isEqualTo(known(scheme, other, PRACTICE));
    }

    @ParameterizedTest
    @CsvSource({
        "NHS, 9434765910",
        "NHS, 12345",
        "NHS, 1111111111",
        "POSTCODE, SW1A 1AA",
        "UPRN, 100023336956",
        "LAESTAB, 2021001",
        "LOCAL, ' '",
        "OUR-SYSTEM, ' '"
    })
    void what_fails_its_check_or_is_no_person_s_finds_nobody(String scheme, String sent) {
        assertThat(known(scheme, sent, SCHOOL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LOCAL, 7", "OUR-SYSTEM, 7"})
    void an_agency_s_own_number_means_something_only_there(String scheme, String sent) {
        assertThat(known(scheme, sent, SCHOOL)).isPresent();
        assertThat(known(scheme, sent, SCHOOL)).isEqualTo(known(scheme, sent + " ", SCHOOL));
        assertThat(known(scheme, sent, SCHOOL)).isNotEqualTo(known(scheme, sent, PRACTICE));
        assertThat(KnownAs.reference(SCHOOL, "7")).isNotEqualTo(KnownAs.reference(PRACTICE, "7"));
    }

    @Test
    void names_are_alike_in_case_and_spaces_and_in_nothing_else() {
        var name = KnownAs.name("Ayla Rose", "Hart");
        assertThat(KnownAs.name(" AYLA  rose", "hart ")).isEqualTo(name);
        assertThat(KnownAs.name("Ayla", "Rose Hart")).isNotEqualTo(name);
        assertThat(KnownAs.name("Hart", "Ayla Rose")).isNotEqualTo(name);
        assertThat(KnownAs.name("Ayla Ros", "Hart")).isNotEqualTo(name);
    }

    @Test
    void no_two_things_have_one_digest_and_another_key_makes_another() {
        var name = DIGEST.of(KnownAs.name("a", "bc"));
        assertThat(name).matches("[0-9a-f]{64}").isEqualTo(DIGEST.of(KnownAs.name("a", "bc")));
        assertThat(name)
                .isNotEqualTo(DIGEST.of(KnownAs.name("ab", "c")))
                .isNotEqualTo(DIGEST.of(KnownAs.reference(PRACTICE, "bc")))
                .isNotEqualTo(new SearchDigest(new byte[] {2}).of(KnownAs.name("a", "bc")));
        assertThat(KnownAs.born(LocalDate.of(2012, 3, 4)).toString()).isEqualTo("KnownAs BIRTH");
    }

    private static Optional<KnownAs> known(String scheme, String sent, AgencyId by) {
        return KnownAs.identifier(scheme, sent, Scheme.check(scheme, sent, by, Year.of(2026)), by);
    }
}
