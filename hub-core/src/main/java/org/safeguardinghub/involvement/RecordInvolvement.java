package org.safeguardinghub.involvement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;

/**
 * States that an agency works with a person.
 *
 * @param agency who works with the person
 * @param recordedBy who says so; where this is the same agency, it is an assertion to be confirmed
 * @param from since when; now where nothing is said
 * @param until no longer from this instant on; open where nothing is said
 */
public record RecordInvolvement(
        RecordId involvement,
        SubjectId subject,
        AgencyId agency,
        AgencyId recordedBy,
        InvolvementKind kind,
        @Nullable Instant from,
        @Nullable Instant until)
        implements GivesWork {
    /** One that is over is history: whoever worked with the person then. */
    @Override
    public List<Named> given() {
        return until != null ? List.of() : List.of(Named.agency("/agency", agency));
    }
}
