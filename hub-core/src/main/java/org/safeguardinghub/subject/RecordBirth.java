package org.safeguardinghub.subject;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.SubjectId;

import java.time.LocalDate;

/**
 * A child who was recorded before the birth is born.
 *
 * @param bornOn not after today
 */
public record RecordBirth(
        @TargetAggregateIdentifier SubjectId subject,
        AgencyId by,
        LocalDate bornOn,
        Content content) {
    /** Names no day. */
    @Override
    public String toString() {
        return "RecordBirth " + subject;
    }
}
