package org.safeguardinghub.intelligence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * Makes a graded report, a record of its own, of what a partner told.
 *
 * @param report the new report's id, made by the hub
 */
public record GradeInformation(
        @TargetAggregateIdentifier RecordId information,
        AgencyId by,
        RecordId report,
        Grading grading,
        Marking marking,
        @Nullable Instant reviewBy,
        Content content) {}
