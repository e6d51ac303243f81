package org.safeguardinghub.api.placement;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.placement.readoffer.OfferReading.Found;
import org.safeguardinghub.placement.readoffer.OfferReading.State;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;

/**
 * What became of an offer of responsibility for a child.
 *
 * @param subject under which record of the child the asking authority was responsible
 * @param until when the offer ends by itself; left out where it does not
 * @param viewShare under which what went over is opened; left out until it was accepted
 * @param owed what the authority that handed over still owes about records of the child of which
 *     the reader may know, the next due first; left out until it was accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponsibilityBody(
        RecordId id,
        SubjectId subject,
        AgencyId from,
        AgencyId to,
        State state,
        @Nullable Instant until,
        @Nullable RecordId viewShare,
        @Nullable List<Owed> owed) {
    /**
     * Something that is due.
     *
     * @param link where the record is read
     * @param due the first instant at which it is late
     */
    record Owed(
            ClockKind kind,
            RecordId record,
            RecordType recordType,
            String link,
            Instant due,
            boolean overdue) {}

    static ResponsibilityBody of(RecordId id, Found found, Instant now, @Nullable List<Owed> owed) {
        return new ResponsibilityBody(
                id,
                found.subject(),
                found.from(),
                found.to(),
                found.state(now),
                found.until(),
                found.viewShare(),
                owed);
    }
}
