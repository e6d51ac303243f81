package org.safeguardinghub.identifier;

import org.safeguardinghub.shared.AgencyId;

import java.time.Year;

/** The rule of one scheme. */
interface Format {
    /**
     * Looks at an identifier as it was sent.
     *
     * @param by who asserts it, for numbers that mean something only there
     * @param now the year of the check, for years that are written with two digits
     */
    Checked check(String sent, AgencyId by, Year now);
}
