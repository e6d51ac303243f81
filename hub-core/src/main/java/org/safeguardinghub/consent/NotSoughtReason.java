package org.safeguardinghub.consent;

/** Why nobody was asked. Source: domain guide, section 4.5. */
public enum NotSoughtReason {
    WOULD_RAISE_RISK,
    WOULD_PREJUDICE_INVESTIGATION,
    WOULD_ALERT_SUSPECT,
    WOULD_DELAY_PROTECTION,
    CANNOT_BE_GIVEN,
    NOT_REASONABLY_OBTAINABLE
}
