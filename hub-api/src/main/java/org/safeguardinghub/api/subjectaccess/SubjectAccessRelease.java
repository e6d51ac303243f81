package org.safeguardinghub.api.subjectaccess;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.Delivery;
import org.safeguardinghub.subjectaccess.Official;
import org.safeguardinghub.subjectaccess.ReleaseBundle;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What was approved is given to who asked for it. Source: domain guide, section 8.
 *
 * @param how it reaches them
 * @param to whom exactly
 */
record SubjectAccessRelease(
        @NotNull UUID id, @NotNull Delivery how, @NotNull @Size(min = 1, max = 200) String to) {
    ReleaseBundle toCommand(
            RecordId request,
            AgencyId agency,
            Official by,
            Instant at,
            String entries,
            String manifest) {
        var said = Written.of(Category.META, Map.of("to", to)).content();
        return new ReleaseBundle(request, agency, by, at, how, entries, manifest, said);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "SubjectAccessRelease " + id;
    }
}
