package org.safeguardinghub.api.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;

import java.util.Set;

/**
 * Whose token came with the request. Resources take it as a parameter; the agency is never read
 * from anywhere else.
 *
 * @param sub the system or person, unique within the hub
 * @param actingFor the person for whom a system acts, as that system says
 */
public record Caller(
        AgencyId agency,
        String sub,
        Set<Role> roles,
        Set<Purpose> purposes,
        @Nullable String actingFor) {
    public Caller {
        roles = Set.copyOf(roles);
        purposes = Set.copyOf(purposes);
    }

    /**
     * The caller of a request that has passed the access check; resources take it as a parameter
     * instead.
     */
    public static Caller of(HttpServletRequest request) {
        return KnownRequest.caller(request);
    }

    Caller actingFor(@Nullable String person) {
        return new Caller(agency, sub, roles, purposes, person);
    }

    /** Leaves out who it is: that is personal. */
    @Override
    public String toString() {
        return "Caller[" + agency + " " + roles + "]";
    }
}
