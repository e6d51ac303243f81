package org.safeguardinghub.register;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;

/**
 * Says which desk of an agency takes a kind of work in an area.
 *
 * @param from the first instant at which it takes it; now where nothing is said
 * @param approvedBy the body that approved it
 */
public record SetDesk(
        String area,
        AgencyId agency,
        DeskWork work,
        Desk desk,
        @Nullable Instant from,
        String approvedBy) {}
