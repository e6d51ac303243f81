package org.safeguardinghub.review;

/**
 * By what law a review may ask. Source: Children Act 2004 sections 16B to 16H, Care Act 2014
 * sections 44 and 45, Inquiries Act 2005 section 21.
 */
public enum LegalAuthority {
    /** by the safeguarding partners, at once after a serious incident */
    RAPID_REVIEW,
    /** by the safeguarding partners of one area */
    LOCAL_PRACTICE_REVIEW,
    /** by the national panel */
    NATIONAL_PRACTICE_REVIEW,
    /** by a safeguarding adults board, of somebody who was a child then */
    SAFEGUARDING_ADULT_REVIEW,
    STATUTORY_INQUIRY,
    COURT_ORDER
}
