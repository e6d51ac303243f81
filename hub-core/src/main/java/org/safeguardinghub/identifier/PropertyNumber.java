package org.safeguardinghub.identifier;

import org.safeguardinghub.shared.AgencyId;

import java.time.Year;
import java.util.regex.Pattern;

/** Up to twelve digits; leading zeros mean nothing. Source: identifier formats, section 8. */
record PropertyNumber() implements Format {
    private static final Pattern FORM = Pattern.compile("0*([1-9]\\d{0,11})");

    @Override
    public Checked check(String sent, AgencyId by, Year now) {
        var number = FORM.matcher(sent.strip());
        return number.matches() ? Checked.valid(number.group(1)) : Checked.wrongFormat();
    }
}
