package org.safeguardinghub.marker;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;

/**
 * Sets a marker on a person.
 *
 * @param marker the new record's id, made by the hub
 * @param subject a subject record held by the owner
 * @param definition the version of the policy definition that it follows (SR-29)
 * @param content status, reason and exchange among it
 */
public record SetMarker(
        RecordId marker,
        AgencyId owner,
        SubjectId subject,
        MarkerKind kind,
        @Nullable String definition,
        Exchange exchange,
        Instant reviewBy,
        Content content) {}
