package org.safeguardinghub.referral;

/**
 * The band of need that a decision puts the child in; where the bands lie is set locally. Source:
 * domain guide, section 6.
 */
public enum LevelOfNeed {
    UNIVERSAL,
    ADDITIONAL,
    COMPLEX,
    ACUTE
}
