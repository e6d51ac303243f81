package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;

/**
 * May this reader see this record, for this purpose, at this instant, as known at this position?
 * {@code asked} is the subject whose records were asked for, where the question names one. A
 * purpose that is missing or unknown is null, and closes a gate.
 */
public record Question(
        RuledRecord record,
        @Nullable SubjectId asked,
        Reader reader,
        @Nullable Purpose purpose,
        @Nullable String caseReference,
        Instant at,
        long position) {

    public boolean isFor(Purpose other) {
        return purpose == other;
    }

    public boolean isFromOwner() {
        return reader.agency().equals(record.owner());
    }
}
