package org.safeguardinghub.hold;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** Whoever placed a hold lets it go. */
public record ReleaseHold(@TargetAggregateIdentifier RecordId hold, AgencyId by, Content reason) {}
