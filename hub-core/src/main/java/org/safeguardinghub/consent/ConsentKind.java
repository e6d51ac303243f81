package org.safeguardinghub.consent;

/**
 * What the decision is about: different facts, of which only one gates. Source: domain guide,
 * section 4.5.
 */
public enum ConsentKind {
    /** that agencies share: the one that is ruled on (sharing rules, cap C2) */
    AGREEMENT_TO_SHARE,
    /** to work with a service, such as early help */
    AGREEMENT_TO_SERVICE,
    /** as a basis in data protection law; rarely the right one */
    DATA_PROTECTION_CONSENT,
    /** to a treatment */
    TREATMENT_CONSENT,
    /** that somebody was told, which asks for no decision of theirs */
    WAS_INFORMED;

    public boolean gates() {
        return this == AGREEMENT_TO_SHARE;
    }
}
