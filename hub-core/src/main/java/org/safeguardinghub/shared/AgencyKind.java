package org.safeguardinghub.shared;

/** What an agency is, which decides its column of the policy. Source: agency kinds, section 1. */
public enum AgencyKind {

    /** a council's children's social care */
    LA_CSC,
    /** adult social care */
    LA_ASC,
    /** early help, family hubs, youth work, education welfare */
    LA_EARLY_HELP,
    /** licensing, trading standards, community safety */
    LA_LICENSING,
    /** territorial forces and the British Transport Police */
    POLICE,
    /** emergency departments, wards, ambulance, walk-in centres */
    NHS_ACUTE,
    /** general practice */
    NHS_GP,
    /** mental health services for children and adults */
    NHS_MENTAL_HEALTH,
    /** sexual health clinics and sexual assault referral centres */
    NHS_SEXUAL_HEALTH,
    /** health visitors, school nurses, midwives, nurses for looked-after children */
    NHS_COMMUNITY,
    /** integrated care board, the safeguarding partner of the NHS */
    ICB,
    /** schools, colleges and the virtual school */
    SCHOOL,
    /** youth justice services and secure settings */
    YOUTH_JUSTICE,
    /** probation and prisons */
    PROBATION,
    /** housing departments, providers and refuges */
    HOUSING,
    /** charities, advocacy, providers of return interviews */
    VOLUNTARY,
    /** foster carers' agencies and children's homes */
    PLACEMENT,
    /** advisers of the family courts */
    CAFCASS,
    /** Border Force, Home Office caseworkers, the competent authority for modern slavery */
    IMMIGRATION,
    /** National Crime Agency */
    NCA,
    /** coroners and child death review */
    CORONER,
    /** scrutineers, auditors and inspectorates */
    OVERSIGHT
}
