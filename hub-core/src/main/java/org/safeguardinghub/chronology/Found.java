package org.safeguardinghub.chronology;

/**
 * The answer to a search.
 *
 * @param persons of whom the asker may know
 * @param answer of one person everything that matched, also what is only held; of several what the
 *     asker works with
 */
public record Found(Persons persons, Answer answer) {
    /** How many persons: never more exactly than this. */
    public enum Persons {
        NONE,
        ONE,
        /** none of them is picked: the asker has to know more */
        SEVERAL
    }
}
