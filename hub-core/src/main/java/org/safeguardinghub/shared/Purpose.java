package org.safeguardinghub.shared;

/** Why somebody asks. Source: agency kinds and default matrix, section 4. */
public enum Purpose {
    /** immediate danger; break-glass */
    EMERGENCY,
    /** strategy discussion, section 47, conference, plan */
    CHILD_PROTECTION,
    /** early help or section 17, normally with agreement */
    EARLY_HELP_CIN,
    /** care planning, placement, move between authorities */
    CARE_TRANSFER,
    /** action on suspects and places, prosecution */
    DISRUPTION,
    /** looking for links across areas */
    PATTERN,
    /** oversight of decisions */
    AUDIT
}
