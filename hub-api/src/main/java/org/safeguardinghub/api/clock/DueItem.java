package org.safeguardinghub.api.clock;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import java.time.Instant;

/**
 * Something that this agency owes.
 *
 * @param link where the record is read
 * @param due the first instant at which it is late
 * @param calendar the version of the bank holidays by which that was worked out
 * @param breachedAt when it was recorded that it was not done in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueItem(
        ClockKind kind,
        RecordId record,
        RecordType recordType,
        String link,
        Instant started,
        Instant due,
        boolean overdue,
        String calendar,
        @Nullable Instant breachedAt) {}
