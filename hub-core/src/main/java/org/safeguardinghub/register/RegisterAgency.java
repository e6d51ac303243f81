package org.safeguardinghub.register;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.GivesWork;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes an agency into the register. With it come its feed, its topics and their access rules. */
public record RegisterAgency(
        AgencyId agency,
        String name,
        AgencyKind kind,
        Set<String> areas,
        Desk desk,
        Set<Credential> credentials,
        @Nullable Instant from)
        implements GivesWork {
    @Override
    public List<Named> given() {
        var given = new ArrayList<Named>();
        areas.forEach(area -> given.add(Named.area("/areas/" + given.size(), area)));
        return given;
    }
}
