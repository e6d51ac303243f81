package org.safeguardinghub.identifier;

import org.safeguardinghub.shared.AgencyId;

import java.time.Year;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Year, slash, serial of up to seven digits, check letter. The year may lack its century and the
 * serial its leading zeros; without the slash it could be read in two ways, so that is no form of
 * it. Source: identifier formats, section 9.
 */
record PoliceComputerId() implements Format {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4}|\\d{2})/(\\d{1,7})(" + PoliceCheckLetter.ANY + ")");

    @Override
    public Checked check(String sent, AgencyId by, Year now) {
        var parts = FORM.matcher(sent.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Checked.wrongFormat();
        }
        var year = fullYear(parts.group(1), now);
        var serial = "0".repeat(7 - parts.group(2).length()) + parts.group(2);
        return PoliceCheckLetter.isRight(year.substring(2) + serial, parts.group(3).charAt(0))
                ? Checked.valid(year + "/" + serial + parts.group(3))
                : Checked.wrongCheckDigit();
    }

    /** Two digits up to those of this year are of this century. */
    private static String fullYear(String year, Year now) {
        if (year.length() == 4) {
            return year;
        }
        return (Integer.parseInt(year) <= now.getValue() % 100 ? "20" : "19") + year;
    }
}
