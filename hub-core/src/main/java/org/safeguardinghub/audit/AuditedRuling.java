package org.safeguardinghub.audit;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Level;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the auditors' list: a decision, without content.
 *
 * @param owner null where nothing is recorded under the id that was asked for
 * @param highest the highest level in any category
 */
public record AuditedRuling(
        RulingId rulingId,
        Instant at,
        String exit,
        String reader,
        String sub,
        @Nullable String purpose,
        @Nullable String caseReference,
        @Nullable String owner,
        @Nullable UUID record,
        @Nullable UUID askedRecord,
        @Nullable UUID askedSubject,
        Level highest,
        long position) {}
