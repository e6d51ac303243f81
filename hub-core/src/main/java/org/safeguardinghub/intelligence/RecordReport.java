package org.safeguardinghub.intelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.Set;

/**
 * Records a police report, graded or not yet.
 *
 * @param report the new record's id, made by the hub
 * @param subjects 1 to 20 subject records, all held by the owner
 */
public record RecordReport(
        RecordId report,
        AgencyId owner,
        Set<SubjectId> subjects,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable Grading grading,
        Marking marking,
        @Nullable Instant reviewBy,
        Content content) {}
