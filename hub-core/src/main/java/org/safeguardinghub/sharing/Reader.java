package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Role;

import java.util.Set;

/**
 * Who asks.
 *
 * @param sub the person or system, unique within the hub
 * @param roles the known roles of their token
 * @param actingFor the person for whom a system asks, as that system says
 * @param feed whether it is the agency's own feed, whose items carry no content
 */
public record Reader(
        AgencyId agency, String sub, Set<Role> roles, @Nullable String actingFor, boolean feed) {
    public Reader {
        roles = Set.copyOf(roles);
    }

    /**
     * A person, or a system that may act for one: whoever makes a reader says which, so that nobody
     * whom a system acts for is left out unsaid.
     */
    public Reader(AgencyId agency, String sub, Set<Role> roles, @Nullable String actingFor) {
        this(agency, sub, roles, actingFor, false);
    }

    /** What decides which items an agency is told. */
    public static Reader feed(AgencyId agency) {
        return new Reader(agency, "feed", Set.of(Role.PUBLISHER), null, true);
    }

    /** Whether what is said of this person counts: he or she asks, or is asked for. */
    public boolean includes(String person) {
        return sub.equals(person) || person.equals(actingFor);
    }

    /** Whether nobody can tell which person will see the content: a system that names none. */
    public boolean isUnnamed() {
        return !feed && actingFor == null && roles.equals(Set.of(Role.PUBLISHER));
    }
}
