package org.safeguardinghub.shared;

/** What an agency is, which decides its column of the policy. Source: agency kinds, section 1. */
public enum AgencyKind {
    LA_CSC,
    LA_ASC,
    LA_EARLY_HELP,
    LA_LICENSING,
    POLICE,
    NHS_ACUTE,
    NHS_GP,
    NHS_MENTAL_HEALTH,
    NHS_SEXUAL_HEALTH,
    NHS_COMMUNITY,
    ICB,
    SCHOOL,
    YOUTH_JUSTICE,
    PROBATION,
    HOUSING,
    VOLUNTARY,
    PLACEMENT,
    CAFCASS,
    IMMIGRATION,
    NCA,
    CORONER,
    OVERSIGHT
}
