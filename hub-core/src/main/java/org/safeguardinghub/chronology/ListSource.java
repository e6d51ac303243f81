package org.safeguardinghub.chronology;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.AgencyId;

import java.util.List;

/** What may belong into an agency's list. Each of it is ruled on before it appears. */
@FunctionalInterface
public interface ListSource {
    /** At most so many records that began before this position, newest first. */
    List<Envelope> older(Snapshot snapshot, AgencyId agency, long before, int limit);
}
