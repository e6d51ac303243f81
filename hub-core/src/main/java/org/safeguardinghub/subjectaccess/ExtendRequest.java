package org.safeguardinghub.subjectaccess;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * Two months more are taken, and the requester is told.
 *
 * @param said why, as the requester is told
 */
public record ExtendRequest(
        @TargetAggregateIdentifier RecordId request,
        AgencyId agency,
        Official by,
        ExtensionGround ground,
        Content said) {}
