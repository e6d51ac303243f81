package org.safeguardinghub.api.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Who decided, by role, and by name where the decision needs one. Source: domain guide, SR-12.
 *
 * @param role the decision maker's role
 * @param name the decision maker's name
 */
record DecisionMaker(
        @NotNull @Size(min = 1, max = 200) String role,
        @Size(min = 1, max = 200) @Nullable String name) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "DecisionMaker";
    }
}
