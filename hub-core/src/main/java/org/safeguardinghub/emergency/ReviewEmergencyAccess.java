package org.safeguardinghub.emergency;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** A holder rules on an emergency access to what it holds. */
public record ReviewEmergencyAccess(
        @TargetAggregateIdentifier RecordId access, AgencyId by, Verdict verdict, Content reason) {}
