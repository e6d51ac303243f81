package org.safeguardinghub.subjectaccess;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/** The bundle that was released has reached who asked for it: the request is answered. */
public record DeliverBundle(
        @TargetAggregateIdentifier RecordId request, AgencyId agency, Official by) {}
