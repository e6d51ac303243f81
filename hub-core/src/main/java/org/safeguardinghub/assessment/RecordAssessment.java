package org.safeguardinghub.assessment;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.Set;

/**
 * Records an assessment.
 *
 * @param assessment the new record's id, made by the hub
 * @param subjects 1 to 20 subject records, all held by the owner
 * @param assessedAt the one moment that it speaks of
 * @param reviewBy after this it is marked as stale, and stays readable
 */
public record RecordAssessment(
        RecordId assessment,
        AgencyId owner,
        Set<SubjectId> subjects,
        Instant assessedAt,
        Instant reviewBy,
        Content content) {}
