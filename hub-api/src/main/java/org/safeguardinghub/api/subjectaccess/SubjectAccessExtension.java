package org.safeguardinghub.api.subjectaccess;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.ExtendRequest;
import org.safeguardinghub.subjectaccess.ExtensionGround;
import org.safeguardinghub.subjectaccess.Official;

import java.util.Map;
import java.util.UUID;

/**
 * Two months more are taken, once and within the first. Source: UK GDPR, Article 12(3).
 *
 * @param ground why
 * @param told what the requester was told
 */
record SubjectAccessExtension(
        @NotNull UUID id,
        @NotNull ExtensionGround ground,
        @NotNull @Size(min = 1, max = 2000) String told) {
    ExtendRequest toCommand(RecordId request, AgencyId agency, Official by) {
        var said = Written.of(Category.META, Map.of("told", told)).content();
        return new ExtendRequest(request, agency, by, ground, said);
    }

    /** Names nothing but which request it is. */
    @Override
    public String toString() {
        return "SubjectAccessExtension " + id;
    }
}
