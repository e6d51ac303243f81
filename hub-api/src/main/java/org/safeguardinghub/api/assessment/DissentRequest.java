package org.safeguardinghub.api.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.assessment.AssessmentRequest.LocalLevel;
import org.safeguardinghub.assessment.DissentFromAssessment;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.Map;
import java.util.UUID;

/**
 * Another agency judges otherwise: its view stands beside the assessment, not averaged with it.
 * Source: domain guide, section 7.
 *
 * @param dissent what it makes of it all
 * @param level where the area has such levels
 * @param assessorRole in which role it was judged
 */
record DissentRequest(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 20000) String dissent,
        @Valid @Nullable LocalLevel level,
        @Size(min = 1, max = 200) @Nullable String assessorRole) {
    /** Names nothing of what it says. */
    @Override
    public String toString() {
        return "DissentRequest " + id;
    }

    DissentFromAssessment toCommand(RecordId assessment, AgencyId by) {
        var words = new AssessmentWords.Dissent(dissent, level, assessorRole);
        return new DissentFromAssessment(
                assessment, by, AssessmentWords.of(Map.of(Category.RISK, words)));
    }
}
