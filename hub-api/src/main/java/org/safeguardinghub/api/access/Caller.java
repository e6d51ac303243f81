package org.safeguardinghub.api.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whose token came with the request. Resources take it as a parameter; the agency is never read
 * from anywhere else, but for a custodian's, who says for which agency it decides.
 *
 * @param sub the system or person, unique within the hub
 * @param actingFor the person for whom a system acts, as that system says
 * @param custodian the agency of the token, where that decides in the place of {@code agency},
 *     which has ended
 */
public record Caller(
        AgencyId agency,
        String sub,
        Set<Role> roles,
        Set<Purpose> purposes,
        @Nullable String actingFor,
        @Nullable AgencyId custodian) {
    public Caller {
        roles = Set.copyOf(roles);
        purposes = Set.copyOf(purposes);
    }

    public Caller(
            AgencyId agency,
            String sub,
            Set<Role> roles,
            Set<Purpose> purposes,
            @Nullable String actingFor) {
        this(agency, sub, roles, purposes, actingFor, null);
    }

    /**
     * The caller of a request that has passed the access check; resources take it as a parameter
     * instead.
     */
    public static Caller of(HttpServletRequest request) {
        return KnownRequest.caller(request);
    }

    Caller actingFor(@Nullable String person) {
        return new Caller(agency, sub, roles, purposes, person, custodian);
    }

    /**
     * The same in the place of an agency that has ended, which publishes no more by any system, and
     * runs no hub.
     */
    Caller inPlaceOf(AgencyId ended) {
        var left = EnumSet.noneOf(Role.class);
        left.addAll(roles);
        left.removeAll(EnumSet.of(Role.PUBLISHER, Role.HUB_ADMIN));
        return new Caller(ended, sub, left, purposes, actingFor, agency);
    }

    /** Leaves out who it is: that is personal. */
    @Override
    public String toString() {
        return "Caller[" + agency + " " + roles + "]";
    }
}
