package org.safeguardinghub.share;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** The owner takes a share back. */
public record RecallShare(@TargetAggregateIdentifier RecordId share, AgencyId by, Content reason) {}
