package org.safeguardinghub.referral;

/**
 * How far up a professional disagreement is taken; each is above the one before. Source: domain
 * guide, section 6.
 */
public enum EscalationLevel {
    MANAGER,
    SENIOR_MANAGER,
    DIRECTOR,
    PARTNERSHIP
}
