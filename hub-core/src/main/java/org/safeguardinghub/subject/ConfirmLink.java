package org.safeguardinghub.subject;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/** The other holder agrees that the two records are one person. */
public record ConfirmLink(@TargetAggregateIdentifier RecordId link, AgencyId by) {}
