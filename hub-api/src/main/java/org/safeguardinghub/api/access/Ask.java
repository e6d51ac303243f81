package org.safeguardinghub.api.access;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Purpose;

/**
 * Why the caller asks, already found allowed for the token and the path. Resources marked with
 * {@link Asks} take it as a parameter.
 *
 * @param caseReference the caller's own reference for the case, at most 100 printable characters
 */
public record Ask(Purpose purpose, @Nullable String caseReference) {
    /** Leaves out the reference: it may identify a child at the agency that gave it. */
    @Override
    public String toString() {
        return "Ask[" + purpose + "]";
    }
}
