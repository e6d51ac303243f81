package org.safeguardinghub.missing;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;

/**
 * Tells the hub that a child is missing.
 *
 * @param episode the new record's id, made by the hub
 * @param subject a subject record of the owner's
 */
public record RecordEpisode(
        RecordId episode,
        AgencyId owner,
        SubjectId subject,
        Instant missingSince,
        Content content) {}
