package org.safeguardinghub.api.restriction;

/** What a restriction does. Source: sharing rules, section 2. */
enum RestrictionKind {
    /** a record or a person is for the agencies named alone */
    SEAL,
    /** one practitioner sees nothing of the person */
    EXCLUSION,
    /** this agency, or one person of it, has a conflict with the person */
    CONFLICT,
    /** a category of a record goes no further than a level */
    LIMIT,
    /** categories of a record say where somebody is now */
    WHEREABOUTS,
    /** a protected name of a record may be read; ending it hides the name again */
    NAME_RELEASE
}
