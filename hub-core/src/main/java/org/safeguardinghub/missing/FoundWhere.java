package org.safeguardinghub.missing;

/**
 * In what kind of place a missing child was found; which place is content. Source: domain guide,
 * section 6.
 */
public enum FoundWhere {
    CAME_BACK,
    HOME,
    PLACEMENT,
    FRIENDS_OR_FAMILY,
    PUBLIC_PLACE,
    HOTEL_OR_RENTED_ROOM,
    WITH_SUSPECTED_ABUSER,
    CUSTODY,
    HOSPITAL,
    OTHER,
    UNKNOWN
}
