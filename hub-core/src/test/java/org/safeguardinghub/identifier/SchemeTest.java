package org.safeguardinghub.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.identifier.Checked.Remark;
import org.safeguardinghub.identifier.Checked.Result;
import org.safeguardinghub.shared.AgencyId;

import java.time.Year;

/** The vectors of the identifier formats, section by section. */
class SchemeTest {
    private static final AgencyId SCHOOL = new AgencyId("school");
    private static final Year NOW = Year.of(2026);

    private static Checked check(String scheme, String sent) {
        return Scheme.check(scheme, sent, SCHOOL, NOW);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "NHS, 9434765919, 9434765919",
        "NHS, 943 476 5919, 9434765919",
        "NHS, 9990000018, 9990000018",
        "NHS, 9990001049, 9990001049",
        "UPN, B801200005001, B801200005001",
        "UPN, F202999925001, F202999925001",
        "UPN, E20299992501A, E20299992501A",
        "UPN, P207000016049, P207000016049",
        "LA, 202, 202",
        "LA, 942, 942",
        "LAESTAB, 2021001, 2021001",
        "LAESTAB, 202/1001, 2021001",
        "LAESTAB, 9401234, 9401234",
        "URN, 100000, 100000",
        "URN, 137083, 137083",
        "URN, 402018, 402018",
        "GSS, E06000060, E06000060",
        "GSS, E09000007, E09000007",
        "GSS, W06000015, W06000015",
        "PFA, E23000001, E23000001",
        "PFA, W15000003, W15000003",
        "PFA, S23000009, S23000009",
        "ODS, G7H8J, G7H8J",
        "ODS, RH802, RH802",
        "ODS, A81001, A81001",
        "UPRN, 100023336956, 100023336956",
        "UPRN, 199356, 199356",
        "UPRN, 000000199356, 199356",
        "PNC, 2008/0056560Z, 2008/0056560Z",
        "PNC, 79/163001B, 1979/0163001B",
        "PNC, 2019/1234567J, 2019/1234567J",
        "CRO, 265416/21G, 265416/21G",
        "CRO, SF05/482703J, SF05/482703J",
        "CRO, SF83/50058Z, SF83/50058Z",
        "NINO, AB123456C, AB123456C",
        "NINO, JG103759A, JG103759A",
        "NINO, CE000007D, CE000007D",
        "POSTCODE, SW1A 1AA, SW1A 1AA",
        "POSTCODE, EC1A 1BB, EC1A 1BB",
        "POSTCODE, bt1 5gs, BT1 5GS",
        "POSTCODE, ZZ99 3VZ, ZZ99 3VZ",
        "LOCAL, 4711, school:4711"
    })
    void passes_in_its_one_form(String scheme, String sent, String canonical) {
        var checked = check(scheme, sent);
        assertThat(checked.result()).isEqualTo(Result.VALID);
        assertThat(checked.canonical()).isEqualTo(canonical);
        assertThat(check(scheme, scheme.equals("LOCAL") ? sent : canonical).canonical())
                .isEqualTo(canonical);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "NHS, 9434765910, WRONG_CHECK_DIGIT",
        "NHS, 9990000000, WRONG_CHECK_DIGIT",
        "NHS, 9991234560, WRONG_CHECK_DIGIT",
        "NHS, 943476591, WRONG_FORMAT",
        "NHS, 0000000000, WRONG_FORMAT",
        "NHS, 1111111111, WRONG_FORMAT",
        "NHS, 9999999999, WRONG_FORMAT",
        "CHI, 1111111111, WRONG_FORMAT",
        "HCN, 3111111111, WRONG_CHECK_DIGIT",
        "UPN, A801200005001, WRONG_CHECK_DIGIT",
        "UPN, F202999925002, WRONG_CHECK_DIGIT",
        "UPN, I202999925001, WRONG_FORMAT",
        "UPN, B207000016049, WRONG_CHECK_DIGIT",
        "UPN, Q207000016049, WRONG_CHECK_DIGIT",
        "LA, 999, WRONG_FORMAT",
        "LA, 909, WRONG_FORMAT",
        "LAESTAB, 20210, WRONG_FORMAT",
        "LAESTAB, 202100A, WRONG_FORMAT",
        "LAESTAB, 0001001, WRONG_FORMAT",
        "URN, 12345, WRONG_FORMAT",
        "URN, 1234567, WRONG_FORMAT",
        "URN, 10000A, WRONG_FORMAT",
        "GSS, E6000060, WRONG_FORMAT",
        "GSS, E11000001, WRONG_FORMAT",
        "GSS, e09000007, WRONG_FORMAT",
        "PFA, E22000001, WRONG_FORMAT",
        "PFA, W23000001, WRONG_FORMAT",
        "PFA, E2300001, WRONG_FORMAT",
        "PFA, E23000040, WRONG_FORMAT",
        "ODS, RH, WRONG_FORMAT",
        "ODS, rh8, WRONG_FORMAT",
        "ODS, RH8-02, WRONG_FORMAT",
        "UPRN, 0, WRONG_FORMAT",
        "UPRN, 1000233369560, WRONG_FORMAT",
        "UPRN, 10002333695A, WRONG_FORMAT",
        "PNC, 2001/0171310S, WRONG_FORMAT",
        "PNC, 2001/0171310X, WRONG_CHECK_DIGIT",
        "PNC, 2019/1234567K, WRONG_CHECK_DIGIT",
        "PNC, 1923/1Z34567A, WRONG_FORMAT",
        "PNC, 20080056560Z, WRONG_FORMAT",
        "CRO, 85227/65G, WRONG_CHECK_DIGIT",
        "CRO, SF83/50058A, WRONG_CHECK_DIGIT",
        "CRO, 1234567/99L, WRONG_FORMAT",
        "NINO, QQ123456C, WRONG_FORMAT",
        "NINO, GB123456A, WRONG_FORMAT",
        "NINO, AB123456E, WRONG_FORMAT",
        "POSTCODE, SW1A1AA, WRONG_FORMAT",
        "POSTCODE, M1 1AC, WRONG_FORMAT",
        "POSTCODE, AAA 1AA, WRONG_FORMAT",
        "LOCAL, ' ', WRONG_FORMAT",
        "LIBRARY_CARD, 12, UNKNOWN_SCHEME",
        "nhs, 9434765919, UNKNOWN_SCHEME"
    })
    void fails_for_what_is_wrong_with_it_and_is_never_matched(
            String scheme, String sent, Result result) {
        var checked = check(scheme, sent);
        assertThat(checked.result()).isEqualTo(result);
        assertThat(checked.canonical()).isNull();
        assertThat(checked.mayMatch()).isFalse();
    }

    @Test
    void the_letter_that_the_formats_name_for_a_wrong_one_is_right() {
        assertThat(check("PNC", "2001/0171310W").result()).isEqualTo(Result.VALID);
        assertThat(check("CRO", "85227/65L").canonical()).isEqualTo("085227/65L");
        assertThat(check("UPN", "F202999925002".replace('F', 'V')).result())
                .isEqualTo(Result.VALID);
    }

    @Test
    void a_number_that_is_never_issued_is_never_matched() {
        assertThat(check("NHS", "9990000018").remarks()).containsExactly(Remark.TEST_NUMBER);
        assertThat(check("NHS", "9990000018").mayMatch()).isFalse();
        assertThat(check("NHS", "9434765919").remarks())
                .containsExactly(Remark.OUTSIDE_KNOWN_RANGES);
    }

    @Test
    void a_health_number_belongs_to_a_nation_by_its_range_and_is_not_guessed() {
        var northernIreland = "3200000015";
        assertThat(check("HCN", northernIreland).remarks()).isEmpty();
        assertThat(check("NHS", northernIreland).remarks())
                .containsExactly(Remark.OUTSIDE_KNOWN_RANGES);
        var scotland = "0101000006";
        assertThat(check("CHI", scotland).remarks()).isEmpty();
        assertThat(check("HCN", scotland).remarks()).containsExactly(Remark.OUTSIDE_KNOWN_RANGES);
        assertThat(check("NHS", "4000000004").remarks()).isEmpty();
        assertThat(check("NHS", "4000000004").mayMatch()).isTrue();
    }

    @Test
    void what_stands_in_for_something_lasting_says_so() {
        assertThat(check("UPN", "E20299992501A").remarks()).containsExactly(Remark.TEMPORARY);
        assertThat(check("POSTCODE", "ZZ99 3VZ").remarks())
                .containsExactly(Remark.NO_KNOWN_ADDRESS);
    }

    @Test
    void two_digits_of_a_year_are_of_this_century_up_to_this_year() {
        assertThat(Scheme.check("PNC", "08/56560Z", SCHOOL, NOW).canonical())
                .isEqualTo("2008/0056560Z");
        assertThat(Scheme.check("PNC", "08/56560Z", SCHOOL, Year.of(2007)).canonical())
                .isEqualTo("1908/0056560Z");
    }

    @Test
    void the_number_of_one_agency_is_not_that_of_another() {
        var elsewhere = Scheme.check("LOCAL", "4711", new AgencyId("gp"), NOW);
        assertThat(elsewhere.canonical()).isNotEqualTo(check("LOCAL", "4711").canonical());
    }

    @Test
    void only_the_part_before_the_space_is_shown_where_the_whole_may_not_be() {
        assertThat(Postcode.outward("sw1a 1aa")).contains("SW1A");
        assertThat(Postcode.outward("ZZ99 3VZ")).isEmpty();
        assertThat(Postcode.outward("nowhere")).isEmpty();
    }
}
