package org.safeguardinghub.subject;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * One of the two holders no longer says that the records are one person: whether it proposed the
 * link, confirmed it, or was only asked to.
 *
 * @param words on what it rests
 */
public record UndoLink(
        @TargetAggregateIdentifier RecordId link, AgencyId by, UndoReason reason, Content words) {}
