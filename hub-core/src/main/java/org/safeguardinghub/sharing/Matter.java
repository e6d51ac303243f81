package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;

/**
 * What was asked, by whom, why and when, as a ruling keeps it. The owner is null where there is no
 * such record; the type is then the one that was asked for.
 */
public record Matter(
        RecordId record,
        RecordType type,
        @Nullable AgencyId owner,
        @Nullable SubjectId asked,
        Reader reader,
        @Nullable Purpose purpose,
        @Nullable String caseReference,
        Instant at,
        long position) {

    static Matter of(Question question) {
        return new Matter(
                question.record().id(),
                question.record().type(),
                question.record().owner(),
                question.asked(),
                question.reader(),
                question.purpose(),
                question.caseReference(),
                question.at(),
                question.position());
    }
}
