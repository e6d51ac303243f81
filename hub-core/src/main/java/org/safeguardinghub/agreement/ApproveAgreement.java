package org.safeguardinghub.agreement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/** One party approves a version; with the last approval it is concluded. */
public record ApproveAgreement(@TargetAggregateIdentifier RecordId version, AgencyId by) {}
