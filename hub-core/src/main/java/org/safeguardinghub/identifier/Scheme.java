package org.safeguardinghub.identifier;

import org.safeguardinghub.shared.AgencyId;

import java.time.Year;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of identifier with a known rule. Source: identifier formats, sections 1 to 12. */
public enum Scheme {
    /** NHS number of England, Wales and the Isle of Man */
    NHS,
    /** Community Health Index number of Scotland */
    CHI,
    /** Health and Care number of Northern Ireland */
    HCN,
    /** unique pupil number, England; for use in education */
    UPN,
    /** number of a local authority, from the Department for Education */
    LA,
    /** local authority number and establishment number of a school */
    LAESTAB,
    /** unique reference number of a school or college */
    URN,
    /** code of a local authority's boundary, from the Office for National Statistics */
    GSS,
    /** code of a police force area, from the Office for National Statistics */
    PFA,
    /** code of an organisation of the NHS */
    ODS,
    /** unique property reference number, Great Britain */
    UPRN,
    /** identifier in the Police National Computer; law-enforcement content only */
    PNC,
    /** number in the criminal records office; law-enforcement content only */
    CRO,
    /** National Insurance number, of people from about 16 */
    NINO,
    /** postcode, or the NHS form for no fixed or no known address */
    POSTCODE,
    /** the asserting agency's own number, which means something only there */
    LOCAL;

    /** Whether it belongs to law enforcement and never into the identity that others are shown. */
    public boolean isPolice() {
        return this == PNC || this == CRO;
    }

    /** Whether it is a person's number: others are of places and organisations. */
    public boolean isOfPersons() {
        return switch (this) {
            case NHS, CHI, HCN, UPN, PNC, CRO, NINO, LOCAL -> true;
            case LA, LAESTAB, URN, GSS, PFA, ODS, UPRN, POSTCODE -> false;
        };
    }

    public static Optional<Scheme> named(String name) {
        return Arrays.stream(values()).filter(scheme -> scheme.name().equals(name)).findFirst();
    }

    /**
     * Checks an identifier as it was sent; a scheme without a known rule is no fault.
     *
     * @param by who asserts it
     * @param now the year of the check
     */
    public static Checked check(String scheme, String sent, AgencyId by, Year now) {
        return named(scheme)
                .map(known -> Formats.of(known).check(sent, by, now))
                .orElseGet(Checked::unknownScheme);
    }
}
