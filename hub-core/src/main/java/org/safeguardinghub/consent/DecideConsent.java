package org.safeguardinghub.consent;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.Set;

/**
 * Records what was decided about one person.
 *
 * @param byResponsible whether the agency is the person's responsible authority. Read before the
 *     command and not under its guard: a ruling looks again before the decision counts
 * @param until no longer from this instant on; open where nothing is said
 * @param said what the content says
 * @param content the reasoning as NARR, and what is covered as META
 */
public record DecideConsent(
        RecordId decision,
        AgencyId by,
        SubjectId subject,
        boolean byResponsible,
        ConsentKind kind,
        ConsentOutcome outcome,
        @Nullable DecidedBy decidedBy,
        @Nullable Capacity capacity,
        @Nullable NotSoughtReason notSoughtReason,
        @Nullable LawfulBasis basis,
        Scope covers,
        @Nullable Instant until,
        Set<Said> said,
        Content content) {}
