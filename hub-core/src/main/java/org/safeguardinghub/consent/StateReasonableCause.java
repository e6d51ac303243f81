package org.safeguardinghub.consent;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;

/**
 * States reasonable cause to suspect significant harm to one person, for one reader agency: it
 * lifts the sexual-health part of cap C2 and nothing else.
 *
 * @param byResponsible as in {@link DecideConsent}
 */
public record StateReasonableCause(
        RecordId statement,
        AgencyId by,
        SubjectId subject,
        boolean byResponsible,
        AgencyId reader,
        @Nullable Instant until,
        Content reasons) {}
