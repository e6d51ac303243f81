package org.safeguardinghub.subjectaccess;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/**
 * One thing that an agency holds of the person, by where its event stands in the log.
 *
 * @param number by which it is marked; it keeps it when there is more to collect
 * @param record the record that it is a part of; null for a disclosure
 * @param saidBy the agency that said it; for a disclosure the agency that collects
 */
public record Item(
        int number, Kind kind, long position, @Nullable RecordId record, AgencyId saidBy) {
    /** What an item is. */
    public enum Kind {
        /** where a record begins */
        BEGINNING,
        /** something that was added to a record */
        ADDITION,
        /** somebody else looked at it, or was given it */
        DISCLOSURE
    }

    /**
     * Where it is found again. One event may begin a record and disclose others.
     *
     * @param position of its event in the log
     */
    public record Place(Kind kind, long position) {}

    public Place place() {
        return new Place(kind, position);
    }

    /** Whether the agency must not give it without another agency's answer. */
    public boolean isAnothers(AgencyId agency) {
        return !saidBy.equals(agency);
    }
}
