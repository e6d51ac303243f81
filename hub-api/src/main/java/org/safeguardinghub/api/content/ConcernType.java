package org.safeguardinghub.api.content;

/**
 * What a concern is about: an open list that grows by versions, of which this is 1 (SR-01, SR-07).
 */
public enum ConcernType {
    CHILD_SEXUAL_EXPLOITATION,
    CHILD_CRIMINAL_EXPLOITATION,
    CHILD_SEXUAL_ABUSE,
    PHYSICAL_ABUSE,
    EMOTIONAL_ABUSE,
    NEGLECT,
    DOMESTIC_ABUSE,
    RADICALISATION,
    MODERN_SLAVERY,
    GANGS_AND_YOUTH_VIOLENCE,
    HARMFUL_SEXUAL_BEHAVIOUR,
    ONLINE_HARM,
    MISSING,
    SELF_HARM,
    SCHOOL_ATTENDANCE,
    HEALTH_ENGAGEMENT,
    FAMILY_SUPPORT,
    OTHER
}
