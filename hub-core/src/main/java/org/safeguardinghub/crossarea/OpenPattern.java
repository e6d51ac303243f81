package org.safeguardinghub.crossarea;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.util.Set;

/**
 * A coordinator opens what a pseudonym stands for. That the coordinator may know of it is settled
 * before this.
 *
 * @param opening the new record's id, made by the hub
 * @param kind what the pseudonym stands for
 * @param purpose of care, for which it is opened
 * @param records by which the coordinator found it
 * @param reason why, and who decided it, sealed, for whoever is told
 */
public record OpenPattern(
        RecordId opening,
        AgencyId agency,
        ThingKind kind,
        Purpose purpose,
        Set<RecordId> records,
        Content reason) {
    public OpenPattern {
        records = Set.copyOf(records);
    }
}
