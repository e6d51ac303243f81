package org.safeguardinghub.context;

/** Where contact in a context happens. Source: domain guide, SR-08. */
public enum ContextMode {
    ONLINE,
    OFFLINE,
    BOTH,
    UNKNOWN
}
