package org.safeguardinghub.intelligence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * Makes a product of a graded report.
 *
 * @param product the new product's id, made by the hub and like no other
 * @param author who sanitised it, unique within the hub
 * @param approver who approved it, unique within the hub
 * @param handling how the product may be handled; as the report where nothing is said
 * @param marking of the product; that of the report where nothing is said
 * @param text what the product says
 * @param approval who approved what, for the report's own readers
 */
public record SanitiseReport(
        @TargetAggregateIdentifier RecordId report,
        AgencyId by,
        RecordId product,
        String author,
        String approver,
        @Nullable Handling handling,
        @Nullable Marking marking,
        @Nullable Instant reviewBy,
        Content text,
        Content approval) {
    /** Names no person. */
    @Override
    public String toString() {
        return "SanitiseReport";
    }
}
