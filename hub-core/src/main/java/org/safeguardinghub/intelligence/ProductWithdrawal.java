package org.safeguardinghub.intelligence;

/** Why a product is taken back. Source: domain guide, sections 5 and 8. */
public enum ProductWithdrawal {
    /** what it says, or how it says it, can tell who the source is */
    SOURCE_AT_RISK,
    /** it was made of a wrong report, or by a wrong grade */
    WRONGLY_GRADED,
    /** it says what is not so */
    RECORDED_IN_ERROR,
    /** it was about somebody else */
    WRONG_PERSON,
    OTHER
}
