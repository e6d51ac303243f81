package org.safeguardinghub.concern;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.util.List;
import java.util.Set;

/**
 * Says anew what a concern says. From the owner it is a correction; from another agency, which may
 * see the concern, it is a dispute that stands beside what it disputes.
 *
 * @param contexts places and platforms of the speaker that the new content names
 * @param content only what is said anew, and why
 */
public record CorrectConcern(
        @TargetAggregateIdentifier RecordId concern,
        AgencyId by,
        List<StatedSuspect> suspects,
        Set<RecordId> contexts,
        Content content) {}
