package org.safeguardinghub.intelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.Set;

/**
 * Tells a police agency something.
 *
 * @param information the new record's id, made by the hub
 * @param subjects 1 to 20 subject records, all held by the owner
 */
public record SubmitInformation(
        RecordId information,
        AgencyId owner,
        AgencyId sentTo,
        Set<SubjectId> subjects,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        Marking marking,
        Content content) {}
