package org.safeguardinghub.concern;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Tells the hub of a concern.
 *
 * @param concern the new record's id, made by the hub
 * @param subjects 1 to 20 subject records, all held by the owner
 * @param suspects whom the content suspects
 * @param contexts places and platforms that the content names, all recorded by the owner
 */
public record RecordConcern(
        RecordId concern,
        AgencyId owner,
        Set<SubjectId> subjects,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        List<Limit> limits,
        List<StatedSuspect> suspects,
        Set<RecordId> contexts,
        Content content) {}
