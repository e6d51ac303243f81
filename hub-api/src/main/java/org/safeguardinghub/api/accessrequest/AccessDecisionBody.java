package org.safeguardinghub.api.accessrequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.accessrequest.AccessOutcome;
import org.safeguardinghub.accessrequest.DecideAccessRequest;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import tools.jackson.databind.json.JsonMapper;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * The owner answers a request for access. Source: interfaces, section 2.
 *
 * @param outcome what is answered
 * @param share the decision to share that gives what is granted, made before
 * @param answerBy until when the answer is put off
 * @param reasons why it is answered so; the agency that asked reads it
 */
record AccessDecisionBody(
        @NotNull UUID id,
        @NotNull AccessOutcome outcome,
        @Nullable RecordId share,
        @Nullable OffsetDateTime answerBy,
        @NotNull @Size(min = 1, max = 2000) String reasons) {
    /** Names nothing but which answer it is. */
    @Override
    public String toString() {
        return "AccessDecisionBody " + id;
    }

    DecideAccessRequest toCommand(RecordId request, AgencyId by) {
        var words = JsonMapper.shared().writeValueAsBytes(Map.of("reasons", reasons));
        return new DecideAccessRequest(
                request,
                by,
                outcome,
                share,
                answerBy == null ? null : answerBy.toInstant(),
                new Content(Map.of(Category.META, words)));
    }
}
