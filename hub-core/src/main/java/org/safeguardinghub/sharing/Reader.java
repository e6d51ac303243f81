package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Role;

import java.util.Set;

/** Who asks: the agency, the person or system ({@code sub}) and the known roles of their token. */
public record Reader(AgencyId agency, String sub, Set<Role> roles) {
    public Reader {
        roles = Set.copyOf(roles);
    }
}
