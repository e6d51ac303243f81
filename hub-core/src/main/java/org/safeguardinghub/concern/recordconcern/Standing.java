package org.safeguardinghub.concern.recordconcern;

import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.shared.AgencyId;

/** To a concern that was taken back nothing more happens. */
sealed interface Standing {
    ConcernRecorded concern();

    default boolean isOwnedBy(AgencyId agency) {
        return agency.equals(concern().owner());
    }

    /**
     * It stands, with all that was added.
     *
     * @param files how many were attached
     */
    record Live(ConcernRecorded concern, Suspects suspects, int files) implements Standing {}

    record Withdrawn(ConcernRecorded concern) implements Standing {}
}
