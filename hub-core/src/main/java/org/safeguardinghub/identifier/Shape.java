package org.safeguardinghub.identifier;

import org.safeguardinghub.shared.AgencyId;

import java.time.Year;
import java.util.Locale;
import java.util.regex.Pattern;

/** A scheme that is no more than a pattern, without a check digit. */
record Shape(Pattern pattern, String ignored, boolean capitals) implements Format {
    static Shape of(String pattern) {
        return new Shape(Pattern.compile(pattern), "", false);
    }

    /** The same, where this may stand in between and means nothing. */
    Shape without(String separator) {
        return new Shape(pattern, separator, capitals);
    }

    /** The same, where small letters mean what capitals do. */
    Shape inCapitals() {
        return new Shape(pattern, ignored, true);
    }

    @Override
    public Checked check(String sent, AgencyId by, Year now) {
        var bare = ignored.isEmpty() ? sent.strip() : sent.strip().replace(ignored, "");
        var canonical = capitals ? bare.toUpperCase(Locale.ROOT) : bare;
        return pattern.matcher(canonical).matches()
                ? Checked.valid(canonical)
                : Checked.wrongFormat();
    }
}
