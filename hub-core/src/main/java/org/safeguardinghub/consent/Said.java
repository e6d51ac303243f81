package org.safeguardinghub.consent;

/**
 * Which things the sealed content of a command says: a decision can ask whether a reason is there
 * without ever seeing the words.
 */
public enum Said {
    NECESSITY,
    PROPORTIONALITY,
    CHILD_TOLD,
    CHILD_NOT_TOLD,
    FAMILY_TOLD,
    FAMILY_NOT_TOLD,
    CHILDS_VOICE,
    CHILDS_VOICE_ABSENT
}
