package org.safeguardinghub.assessment;

/** What a factor bears on. Source: domain guide, section 7. */
public enum FactorClass {
    VULNERABILITY,
    RISK_INDICATOR,
    /** a sign that harm is already being done */
    HARM_INDICATOR,
    PROTECTIVE
}
