package org.safeguardinghub.identifier;

import org.safeguardinghub.shared.AgencyId;

import java.time.Year;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A serial of up to six digits, slash, two digits of the year, check letter; or, on the older
 * files, SF, the year, slash, serial, letter. The serial counts with its leading zeros in the one
 * and without them in the other. Source: identifier formats, section 10.
 */
record CriminalRecordNumber() implements Format {
    private static final Pattern STANDARD =
            Pattern.compile("(\\d{1,6})/(\\d{2})(" + PoliceCheckLetter.ANY + ")");
    private static final Pattern OLD_FILE =
            Pattern.compile("SF(\\d{2})/(\\d{1,6})(" + PoliceCheckLetter.ANY + ")");

    @Override
    public Checked check(String sent, AgencyId by, Year now) {
        var number = sent.strip().toUpperCase(Locale.ROOT);
        var standard = STANDARD.matcher(number);
        if (standard.matches()) {
            var serial = "0".repeat(6 - standard.group(1).length()) + standard.group(1);
            var year = standard.group(2);
            var letter = standard.group(3);
            return PoliceCheckLetter.isRight(year + serial, letter.charAt(0))
                    ? Checked.valid(serial + "/" + year + letter)
                    : Checked.wrongCheckDigit();
        }
        var old = OLD_FILE.matcher(number);
        if (old.matches()) {
            return PoliceCheckLetter.isRight(old.group(1) + old.group(2), old.group(3).charAt(0))
                    ? Checked.valid(number)
                    : Checked.wrongCheckDigit();
        }
        return Checked.wrongFormat();
    }
}
