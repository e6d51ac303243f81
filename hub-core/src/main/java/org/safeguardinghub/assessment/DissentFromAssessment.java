package org.safeguardinghub.assessment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** Another agency says that it judges otherwise. Nothing is averaged. */
public record DissentFromAssessment(
        @TargetAggregateIdentifier RecordId assessment, AgencyId by, Content content) {}
