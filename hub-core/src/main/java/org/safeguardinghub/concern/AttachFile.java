package org.safeguardinghub.concern;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * Adds a file to a concern.
 *
 * @param attachment its own id, made by the hub
 * @param description what is shown of it with the concern: name, media type, size, checksum
 * @param file the description with the bytes, in the same one category
 */
public record AttachFile(
        @TargetAggregateIdentifier RecordId concern,
        AgencyId by,
        RecordId attachment,
        Category category,
        Content description,
        Content file) {}
