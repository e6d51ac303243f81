package org.safeguardinghub.api.content;

/** What a context is. Source: domain guide, SR-08. */
public enum ContextKind {
    PLACE,
    PLATFORM
}
