package org.safeguardinghub.subjectaccess;

/** How a bundle reaches who asked for it. Source: domain guide, section 8, release log. */
public enum Delivery {
    /** handed over, and the identity seen again */
    IN_PERSON,
    /** by post that is signed for */
    SIGNED_FOR_POST,
    /** by mail that only the requester can open */
    ENCRYPTED_MAIL,
    /** in a service to which the requester signs in */
    SIGNED_IN_SERVICE
}
