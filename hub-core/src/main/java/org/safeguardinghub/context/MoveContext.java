package org.safeguardinghub.context;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** Contact in a context went from one mode to another: online contact often comes to meetings. */
public record MoveContext(
        @TargetAggregateIdentifier RecordId context,
        AgencyId by,
        ContextMode mode,
        Content content) {}
