package org.safeguardinghub.subjectaccess;

/** Why a request ends without a bundle. Source: UK GDPR, Articles 12 and 15; domain guide, 8. */
public enum ClosingGround {
    /** the requester took it back */
    WITHDRAWN,
    /** who asks may not act for the person, or not against the child's best interests */
    NOT_ENTITLED,
    /** it is manifestly unfounded or excessive */
    MANIFESTLY_UNFOUNDED
}
