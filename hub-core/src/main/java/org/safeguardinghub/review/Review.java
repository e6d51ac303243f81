package org.safeguardinghub.review;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.Set;

/**
 * Who may read what for a review.
 *
 * @param subject any agency's record of the child
 * @param agency whose person the reviewer is; none of those reviewed
 * @param reviewer the {@code sub} of the one person
 * @param views the agencies whose views may be read
 * @param days the instants that may be asked about
 * @param until the first instant at which nothing may be read any more
 */
public record Review(
        SubjectId subject,
        AgencyId agency,
        String reviewer,
        Set<AgencyId> views,
        Validity days,
        Instant until,
        LegalAuthority authority) {
    /** Leaves out who it is: that is personal. */
    @Override
    public String toString() {
        return "Review for " + agency;
    }
}
