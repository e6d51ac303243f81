package org.safeguardinghub.subjectaccess;

/** How it was checked who asks. Source: UK GDPR, Article 12(6). */
public enum IdentityMeans {
    /** an official document with a photograph was seen */
    PHOTO_DOCUMENT,
    /** other documents were seen, of which two agree */
    OTHER_DOCUMENTS,
    /** somebody of the agency knows the requester */
    KNOWN_IN_PERSON,
    /** the requester signed in to a service of the agency that knows who it is */
    SIGNED_IN,
    /** documents that show for whom the requester acts, and the requester's own */
    AUTHORITY_AND_DOCUMENT
}
