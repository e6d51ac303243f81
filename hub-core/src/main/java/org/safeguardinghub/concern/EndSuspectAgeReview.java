package org.safeguardinghub.concern;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.util.UUID;

/** The owner takes back what it said of a suspect's age: the birth dates alone count (cap C5). */
public record EndSuspectAgeReview(
        @TargetAggregateIdentifier RecordId concern, AgencyId by, UUID suspect, Content content) {}
