package org.safeguardinghub.consent;

/** How it was decided. Source: domain guide, section 4.5; sharing rules, section 2, Consent. */
public enum ConsentOutcome {
    /** agreed; of being informed: it was told */
    GIVEN,
    REFUSED,
    /** nobody was asked, or told, for a coded reason: no decision, and no fact to rule on */
    NOT_SOUGHT,
    /** the agency decided to share without consent, whatever stands */
    OVERRIDDEN
}
