package org.safeguardinghub.placement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;

/**
 * Tells the hub where a child is placed.
 *
 * @param placement the new record's id, made by the hub
 * @param subject a subject record of the owner's
 * @param responsibleAuthority which authority is legally responsible, as the owner says
 * @param hostAuthority in whose area the child lives
 * @param whereFound which authority found the child, where that was another
 * @param from since when; it may still be to come
 * @param notifiedAt when the host was told, where it was
 */
public record RecordPlacement(
        RecordId placement,
        AgencyId owner,
        SubjectId subject,
        AgencyId responsibleAuthority,
        AgencyId hostAuthority,
        @Nullable AgencyId whereFound,
        Instant from,
        @Nullable Instant until,
        boolean emergency,
        @Nullable Instant notifiedAt,
        Content content)
        implements GivesWork {
    /** One that is over is history: whoever was there then. */
    @Override
    public List<Named> given() {
        return until != null
                ? List.of()
                : List.of(
                        Named.agency("/responsibleAuthority", responsibleAuthority),
                        Named.agency("/hostAuthority", hostAuthority));
    }
}
