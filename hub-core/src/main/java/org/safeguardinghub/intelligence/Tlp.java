package org.safeguardinghub.intelligence;

/** The Traffic Light Protocol 2.0, a second label beside the handling code. */
public enum Tlp {
    /** the recipients named, and nobody else */
    RED,
    /** the owner's organisation alone */
    AMBER_STRICT,
    AMBER,
    GREEN,
    CLEAR
}
