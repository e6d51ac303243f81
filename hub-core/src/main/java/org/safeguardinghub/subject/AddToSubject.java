package org.safeguardinghub.subject;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.SubjectId;

/**
 * Says more of a person, or something else than before.
 *
 * @param by only the record's holder may
 * @param corrects whether it replaces what was said of the same before, as wrong
 */
public record AddToSubject(
        @TargetAggregateIdentifier SubjectId subject,
        AgencyId by,
        SubjectPart part,
        boolean corrects,
        Content content) {}
