package org.safeguardinghub.intelligence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * Changes a report's grade.
 *
 * @param content the reason among it
 */
public record RegradeReport(
        @TargetAggregateIdentifier RecordId report,
        AgencyId by,
        Grading grading,
        Marking marking,
        @Nullable Instant reviewBy,
        Content content) {}
