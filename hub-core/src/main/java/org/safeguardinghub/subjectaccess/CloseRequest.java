package org.safeguardinghub.subjectaccess;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * A request ends without a bundle.
 *
 * @param said on which ground and why; sealed, as any refusal is
 */
public record CloseRequest(
        @TargetAggregateIdentifier RecordId request, AgencyId agency, Official by, Content said) {}
