package org.safeguardinghub.subject;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

/**
 * States that two subject records are the same person.
 *
 * @param link the new link's id, made by the hub
 * @param proposedBy must hold at least one of the two; holding both confirms at once
 */
public record LinkSubjects(
        RecordId link, SubjectId one, SubjectId other, AgencyId proposedBy, LinkReason reason) {}
