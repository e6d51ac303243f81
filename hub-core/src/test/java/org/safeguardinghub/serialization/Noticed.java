package org.safeguardinghub.serialization;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An event with everything that events are made of. */
@EventName(value = "test.noticed", revision = 2)
record Noticed(
        RecordId record,
        List<SubjectId> subjects,
        AgencyId agency,
        Instant at,
        Level level,
        Map<AgencyId, Integer> counts,
        @Nullable String note,
        Sealed content)
        implements Tagged {
    @Override
    public Set<String> tags() {
        return Set.of(Tags.of(agency));
    }

    public boolean isAnnotated() {
        return note != null;
    }
}
