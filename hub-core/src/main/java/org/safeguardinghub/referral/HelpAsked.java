package org.safeguardinghub.referral;

/** What the author asks for; the receiver decides what is done. Source: domain guide, section 6. */
public enum HelpAsked {
    ADVICE,
    EARLY_HELP,
    ASSESSMENT,
    PROTECTION,
    IMMEDIATE_PROTECTION
}
