package org.safeguardinghub.api.recorded;

import org.jspecify.annotations.Nullable;

/**
 * One read, by a case reference that no other read has.
 *
 * @param status of the answer; {@link #NONE} where none came
 * @param ruling that the answer names, where it names one
 */
record Look(String reference, int status, @Nullable String ruling) {
    static final int NONE = 0;

    /** Whether anything of what is held was told: also that nothing is. */
    boolean isAnswered() {
        return status == 200 || status == 404;
    }
}
