package org.safeguardinghub.api.past;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.List;

/**
 * A page of what an agency could have seen then, of what it may see now. There is never a total.
 *
 * @param agency whose view it is: the asker's own
 * @param validAt the instant at which the agency is taken to have looked
 * @param knownAt up to when what was recorded counts
 * @param items as they could have been read then, at levels that hold now as well; on the last
 *     page, behind them, one entry for each desk behind which something was only held
 * @param next the cursor of the next page; left out at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PastPage(
        AgencyId agency,
        Instant validAt,
        Instant knownAt,
        List<EntryBody> items,
        @Nullable String next) {}
