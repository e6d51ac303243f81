package org.safeguardinghub.api.past;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Explanation;

import java.time.Instant;
import java.util.List;

/**
 * A page of rulings as they would have been made for an agency then, without content. There is
 * never a total.
 *
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
record PastRulingsPage(
        AgencyId agency,
        Role role,
        Purpose purpose,
        Instant validAt,
        Instant knownAt,
        List<Explanation.Full> items,
        @Nullable String next) {}
