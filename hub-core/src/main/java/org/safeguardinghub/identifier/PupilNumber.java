package org.safeguardinghub.identifier;

import org.safeguardinghub.identifier.Checked.Remark;
import org.safeguardinghub.shared.AgencyId;

import java.time.Year;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A unique pupil number: a check letter, the authority (3 digits), the establishment (4), the year
 * of allocation (2) and a serial (3, the last of them a letter if the number is temporary). Source:
 * identifier formats, section 2.
 */
record PupilNumber() implements Format {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final Pattern FORM =
            Pattern.compile("[" + LETTERS + "]\\d{11}[0-9" + LETTERS + "]");

    @Override
    public Checked check(String sent, AgencyId by, Year now) {
        var number = sent.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(number).matches()) {
            return Checked.wrongFormat();
        }
        if (checkLetter(number) != number.charAt(0)) {
            return Checked.wrongCheckDigit();
        }
        return Character.isDigit(number.charAt(12))
                ? Checked.valid(number)
                : Checked.valid(number, Remark.TEMPORARY);
    }

    /** Each place weighs as much as its number, from 2 on. */
    private static char checkLetter(String number) {
        var sum = 0;
        for (var i = 1; i < number.length(); i++) {
            var at = number.charAt(i);
            sum += (i + 1) * (Character.isDigit(at) ? at - '0' : LETTERS.indexOf(at));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
