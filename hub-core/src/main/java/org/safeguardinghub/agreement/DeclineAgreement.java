package org.safeguardinghub.agreement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** One party declines a version that is not concluded, its proposer included: it is off. */
public record DeclineAgreement(
        @TargetAggregateIdentifier RecordId version, AgencyId by, Content reason) {}
