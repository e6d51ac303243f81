package org.safeguardinghub.intelligence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/** Grades a report of one's own that has no grade yet. */
public record GradeReport(
        @TargetAggregateIdentifier RecordId report,
        AgencyId by,
        Grading grading,
        Marking marking,
        @Nullable Instant reviewBy,
        Content content) {}
