package org.safeguardinghub.viewshare;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** The giver takes its view back. */
public record RecallView(
        @TargetAggregateIdentifier RecordId viewShare, AgencyId by, Content reason) {}
