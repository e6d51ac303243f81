package org.safeguardinghub.adapters.command;

/** The categories that content is published in; each is ruled on by itself when somebody reads. */
public enum Category {
    ID,
    NARR,
    HLTH,
    SEXH,
    EDU,
    PERP,
    ADDR,
    LEGAL,
    RISK,
    MISS,
    META
}
