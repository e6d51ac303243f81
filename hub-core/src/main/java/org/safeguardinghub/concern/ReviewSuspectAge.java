package org.safeguardinghub.concern;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.util.UUID;

/** The owner looked at a suspect's age and says whether this was an adult (cap C5). */
public record ReviewSuspectAge(
        @TargetAggregateIdentifier RecordId concern,
        AgencyId by,
        UUID suspect,
        boolean adult,
        Content content) {}
