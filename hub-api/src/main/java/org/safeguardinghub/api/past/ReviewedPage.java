package org.safeguardinghub.api.past;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Explanation;

import java.time.Instant;
import java.util.List;

/**
 * A page of what an agency could have seen then, for who reviews it. There is never a total.
 *
 * @param review the grant by which it is read
 * @param agency whose view it is
 * @param role what the person who is taken to have looked did there
 * @param purpose why that person is taken to have looked
 * @param validAt the instant at which that person is taken to have looked
 * @param knownAt up to when what was recorded counts
 * @param items one for each record about the person, newest first by when it happened, those that
 *     would have been absent too
 * @param next the cursor of the next page; left out at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewedPage(
        RecordId review,
        AgencyId agency,
        Role role,
        Purpose purpose,
        Instant validAt,
        Instant knownAt,
        List<ReviewedLine> items,
        @Nullable String next) {
    /**
     * One record.
     *
     * @param ruling as it would have been made for the agency
     * @param entry as the agency could have read it, as far as the review opens it; left out where
     *     that is nothing
     * @param withheld what the agency could have read and the review does not open so far, and why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewedLine(
            Explanation.Full ruling,
            @Nullable EntryBody entry,
            List<Explanation.Decided> withheld) {}
}
