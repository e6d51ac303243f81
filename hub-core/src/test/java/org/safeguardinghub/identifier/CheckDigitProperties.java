package org.safeguardinghub.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.identifier.Checked.Result;
import org.safeguardinghub.shared.AgencyId;

import java.security.SecureRandom;
import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What a check digit is there for: no single slip of a digit goes through. */
class CheckDigitProperties {
    private static final int NUMBERS = 2_000;
    private static final AgencyId SCHOOL = new AgencyId("school");
    private static final Year NOW = Year.of(2026);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static Checked check(Scheme scheme, String sent) {
        return Scheme.check(scheme.name(), sent, SCHOOL, NOW);
    }

    /** A number of the scheme that has every part but its check digit. */
    private static String begun(Scheme scheme, Random random) {
        return switch (scheme) {
            case NHS, CHI, HCN -> digits(9, random) + "?";
            case UPN -> "?" + digits(12, random);
            case PNC -> "20" + digits(2, random) + "/" + digits(7, random) + "?";
            case CRO ->
                    random.nextBoolean()
                            ? digits(6, random) + "/" + digits(2, random) + "?"
                            : "SF" + digits(2, random) + "/1" + digits(4, random) + "?";
            default -> throw new IllegalArgumentException(scheme.name());
        };
    }

    private static String digits(int count, Random random) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).reduce("", String::concat);
    }

    private static List<String> completed(Scheme scheme, String begun) {
        var signs = begun.startsWith("?") || begun.contains("/") ? LETTERS : "0123456789";
        return signs.chars()
                .mapToObj(sign -> begun.replace('?', (char) sign))
                .filter(number -> check(scheme, number).result() == Result.VALID)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"NHS", "CHI", "HCN", "UPN", "PNC", "CRO"})
    void at_most_one_check_digit_is_right_and_no_slip_of_one_digit_goes_through(Scheme scheme) {
        for (long seed : List.of(1L, 20_261_128L, new SecureRandom().nextLong())) {
            var random = new Random(seed);
            var found = 0;
            for (var i = 0; i < NUMBERS; i++) {
                var right = completed(scheme, begun(scheme, random));
                assertThat(right).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
                found += right.size();
                right.forEach(number -> assertNoSlipPasses(scheme, number, seed));
            }
            assertThat(found).as("numbers tried, seed %d", seed).isGreaterThan(NUMBERS / 2);
        }
    }

    /** The century of a year is no part of the sum. */
    private static void assertNoSlipPasses(Scheme scheme, String number, long seed) {
        IntStream.range(scheme == Scheme.PNC ? 2 : 0, number.length())
                .filter(at -> Character.isDigit(number.charAt(at)))
                .forEach(
                        at -> {
                            for (var digit = '0'; digit <= '9'; digit++) {
                                if (digit != number.charAt(at)) {
                                    var slip = new StringBuilder(number);
                                    slip.setCharAt(at, digit);
                                    assertThat(check(scheme, slip.toString()).result())
                                            .as("%s with a slip, seed %d", scheme, seed)
                                            .isNotEqualTo(Result.VALID);
                                }
                            }
                        });
    }

    @Test
    void a_scheme_without_a_check_digit_would_let_a_slip_through() {
        assertThat(check(Scheme.URN, "137083").result()).isEqualTo(Result.VALID);
        assertThat(check(Scheme.URN, "137084").result()).isEqualTo(Result.VALID);
    }

    @Test
    void whatever_is_sent_is_answered_and_what_passes_passes_again() {
        var random = new Random(3);
        var signs = "0123456789ABZ/ -sf\u00e9\n";
        for (var i = 0; i < 20_000; i++) {
            var sent = new StringBuilder();
            random.ints(random.nextInt(15), 0, signs.length())
                    .forEach(at -> sent.append(signs.charAt(at)));
            for (var scheme : Scheme.values()) {
                var canonical = check(scheme, sent.toString()).canonical();
                if (canonical != null && scheme != Scheme.LOCAL) {
                    assertThat(check(scheme, canonical).canonical()).isEqualTo(canonical);
                }
            }
        }
    }
}
