package org.safeguardinghub.api.subjectaccess;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.CloseRequest;
import org.safeguardinghub.subjectaccess.ClosingGround;
import org.safeguardinghub.subjectaccess.Official;

import java.util.Map;
import java.util.UUID;

/**
 * A request ends without a bundle. Source: UK GDPR, Articles 12 and 15.
 *
 * @param ground why, in one of few words
 * @param reason why, in the agency's own
 */
record SubjectAccessClosing(
        @NotNull UUID id,
        @NotNull ClosingGround ground,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    CloseRequest toCommand(RecordId request, AgencyId agency, Official by) {
        var said =
                Written.of(Category.META, Map.of("ground", ground.name(), "reason", reason))
                        .content();
        return new CloseRequest(request, agency, by, said);
    }

    /** Names no reason. */
    @Override
    public String toString() {
        return "SubjectAccessClosing " + id;
    }
}
