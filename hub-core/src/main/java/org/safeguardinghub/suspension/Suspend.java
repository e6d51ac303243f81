package org.safeguardinghub.suspension;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * Suspends an agency, or one person of it.
 *
 * @param suspension its id, made by the hub
 * @param person the one person; the whole agency where nobody is named
 * @param until up to this instant; until it is ended where nothing is said
 */
public record Suspend(
        RecordId suspension,
        AgencyId by,
        AgencyId agency,
        @Nullable String person,
        @Nullable Instant until,
        Content reason) {}
