package org.safeguardinghub.subjectaccess;

/** Why two months more are needed. Source: UK GDPR, Article 12(3). */
public enum ExtensionGround {
    /** what is asked for is complex */
    COMPLEX,
    /** the requester has made several requests */
    SEVERAL_REQUESTS
}
