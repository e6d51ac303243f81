package org.safeguardinghub.api.subject;

/** What an address is to the person. Source: agency kinds, section 2, ADDR. */
public enum AddressKind {
    HOME,
    PLACEMENT,
    TEMPORARY,
    REFUGE,
    NO_FIXED_ADDRESS,
    OTHER
}
