package org.safeguardinghub.disruption;

/** Kinds of measure. Source: domain guide, section 1.4. */
public enum MeasureType {
    /** Child Abduction Warning Notice: a written police warning */
    CAWN,
    /** Sexual Harm Prevention Order, after a conviction or caution */
    SHPO,
    /** Sexual Risk Order, without a conviction */
    SRO,
    /** Slavery and Trafficking Prevention Order, after a conviction */
    STPO,
    /** Slavery and Trafficking Risk Order, without a conviction */
    STRO,
    /** of premises used or likely to be used for child sex offences */
    CLOSURE,
    /** a hotel must give guest names and addresses */
    GUEST_INFORMATION_NOTICE,
    CIVIL_INJUNCTION,
    /** review of a taxi, alcohol or takeaway licence */
    LICENSING_ACTION,
    /** another investigation, for example of drugs or theft */
    OTHER_INVESTIGATION,
    /** police at a place or online */
    PRESENCE,
    /** with a provider of an online service */
    PROVIDER_ACTION
}
