package org.safeguardinghub.api.hold;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A legal hold.
 *
 * @param subjects shown to the agency that placed it alone
 * @param releasedAt left out while it is in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoldBody(
        RecordId id,
        AgencyId placedBy,
        @Nullable String issuer,
        @Nullable String legalPower,
        @Nullable String reason,
        List<String> areas,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> topics,
        List<AgencyId> agencies,
        @Nullable List<SubjectId> subjects,
        Instant start,
        @Nullable Instant releasedAt) {}
