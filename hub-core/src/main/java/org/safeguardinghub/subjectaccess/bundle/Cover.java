package org.safeguardinghub.subjectaccess.bundle;

import java.time.Instant;

/**
 * What stands before the entries of a bundle.
 *
 * @param agency whose it is
 * @param reference under which the agency answers
 * @param asOf what was held at this instant is in it
 * @param madeAt when it was made
 */
public record Cover(String agency, String reference, Instant asOf, Instant madeAt) {
    /** Names nothing: a reference may identify a child. */
    @Override
    public String toString() {
        return "Cover";
    }
}
