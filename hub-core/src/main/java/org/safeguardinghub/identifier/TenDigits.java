package org.safeguardinghub.identifier;

import org.safeguardinghub.identifier.Checked.Remark;
import org.safeguardinghub.shared.AgencyId;

import java.time.Year;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The health numbers of the four nations: ten digits, the last of which is 11 less the weighted sum
 * of the others, modulo 11. Their forms are one, so the scheme is told and never guessed. Source:
 * identifier formats, section 1.
 *
 * @param issued the ranges that the nation is known to issue
 */
record TenDigits(List<Range> issued) implements Format {
    private static final Pattern TEN = Pattern.compile("\\d{10}");
    private static final Pattern ONE_DIGIT = Pattern.compile("(\\d)\\1{9}");
    private static final Range NEVER_ISSUED = new Range("9990000000", "9999999999");

    /** Both ends are inside; ten digits are ordered as numbers are. */
    record Range(String first, String last) {
        boolean holds(String number) {
            return number.compareTo(first) >= 0 && number.compareTo(last) <= 0;
        }
    }

    @Override
    public Checked check(String sent, AgencyId by, Year now) {
        var number = sent.replaceAll("[ -]", "");
        // INVARIANT: the arithmetic lets one digit ten times pass
        if (!TEN.matcher(number).matches() || ONE_DIGIT.matcher(number).matches()) {
            return Checked.wrongFormat();
        }
        if (checkDigit(number) != number.charAt(9) - '0') {
            return Checked.wrongCheckDigit();
        }
        if (NEVER_ISSUED.holds(number)) {
            return Checked.valid(number, Remark.TEST_NUMBER);
        }
        return issued.stream().anyMatch(range -> range.holds(number))
                ? Checked.valid(number)
                : Checked.valid(number, Remark.OUTSIDE_KNOWN_RANGES);
    }

    /** 0 to 10; no number has the check digit 10. */
    private static int checkDigit(String number) {
        var sum = 0;
        for (var i = 0; i < 9; i++) {
            sum += (10 - i) * (number.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
