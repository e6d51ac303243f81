package org.safeguardinghub.identifier;

import org.safeguardinghub.identifier.Checked.Remark;
import org.safeguardinghub.shared.AgencyId;

import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode with the space before its last three characters. Source: identifier formats, section
 * 12.
 */
public record Postcode() implements Format {
    private static final Pattern FORM =
            Pattern.compile(
                    "GIR 0AA|(([A-Z]\\d{1,2})|([A-Z][A-HJ-Y]\\d{1,2})|([A-Z]\\d[A-HJKPSTUW])"
                            + "|([A-Z][A-HJ-Y]\\d[ABEHMNPRVWXY])) \\d[ABD-HJLNP-UW-Z]{2}");

    /** What NHS systems write for no fixed or no known address. */
    private static final Pattern NOWHERE = Pattern.compile("ZZ99 \\d[A-Z]{2}");

    @Override
    public Checked check(String sent, AgencyId by, Year now) {
        var postcode = canonical(sent);
        if (NOWHERE.matcher(postcode).matches()) {
            return Checked.valid(postcode, Remark.NO_KNOWN_ADDRESS);
        }
        return FORM.matcher(postcode).matches() ? Checked.valid(postcode) : Checked.wrongFormat();
    }

    /** The part that may be shown where the whole may not; empty unless it is a real postcode. */
    public static Optional<String> outward(String sent) {
        var postcode = canonical(sent);
        return FORM.matcher(postcode).matches()
                ? Optional.of(postcode.substring(0, postcode.indexOf(' ')))
                : Optional.empty();
    }

    private static String canonical(String sent) {
        return sent.strip().toUpperCase(Locale.ROOT).replaceAll(" +", " ");
    }
}
