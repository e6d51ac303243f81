package org.safeguardinghub.placement;

/** How the agency that records a placement stands to the child then. */
public enum Footing {
    /** another authority is, or nobody has said so, and this one does not either */
    NOT_RESPONSIBLE,
    /** nobody was responsible, and by saying so it is from here on */
    BECOMES_RESPONSIBLE,
    /** it was before */
    IS_RESPONSIBLE
}
