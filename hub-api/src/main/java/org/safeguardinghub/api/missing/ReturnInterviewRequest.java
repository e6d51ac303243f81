package org.safeguardinghub.api.missing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.missing.InterviewOutcome;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A return interview was offered, held or declined. Source: domain guide, section 6 and SR-20.
 *
 * @param outcome what came of it
 * @param at when that was
 * @param independent whether the interviewer has no part in the child's care
 * @param interviewer the role and the service, not a name
 * @param reason why it was declined, or why the interviewer was not independent
 * @param childsVoice what the child said or wants, in the child's own words
 * @param whatTheChildWasTold of what happens with it
 * @param account what came out of it
 */
record ReturnInterviewRequest(
        @NotNull UUID id,
        @NotNull InterviewOutcome outcome,
        @NotNull OffsetDateTime at,
        @NotNull Boolean independent,
        @Size(min = 1, max = 200) @Nullable String interviewer,
        @Size(min = 1, max = 2000) @Nullable String reason,
        @Size(max = 4000) @Nullable String childsVoice,
        @Size(max = 2000) @Nullable String whatTheChildWasTold,
        @Size(max = 4000) @Nullable String account) {
    /** Names no content. */
    @Override
    public String toString() {
        return "ReturnInterviewRequest " + id;
    }
}
