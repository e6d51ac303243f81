package org.safeguardinghub.api.content;

/**
 * Where a statement comes from; no field requires that a child said anything. Source: domain guide,
 * SR-10.
 */
public enum Source {
    CHILD_STATED,
    CHILD_INDIRECT,
    BEHAVIOUR_OBSERVED,
    THIRD_PARTY,
    AGENCY_RECORD,
    UNKNOWN
}
