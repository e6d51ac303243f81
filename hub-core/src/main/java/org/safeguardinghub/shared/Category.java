package org.safeguardinghub.shared;

/**
 * What a piece of content is about. Order is the order of every stored ruling: append, never
 * insert. Source: agency kinds and default matrix, section 2.
 */
public enum Category {
    /** names, birth date, identifiers */
    ID,
    /** what was seen, said, believed */
    NARR,
    /** physical health, disability, injuries */
    HLTH,
    /** sexual health, pregnancy, mental-health detail, substance use */
    SEXH,
    /** attendance, special needs, exclusion */
    EDU,
    /** police intelligence */
    INTEL,
    /** suspects, offenders, vehicles, phones, orders */
    PERP,
    /** placement, refuge or safe address, carer's phone */
    ADDR,
    /** care orders, child protection plan, court dates */
    LEGAL,
    /** markers, current assessment, safety plan */
    RISK,
    /** missing episodes and return interviews */
    MISS,
    /** which agencies hold or received something */
    META
}
