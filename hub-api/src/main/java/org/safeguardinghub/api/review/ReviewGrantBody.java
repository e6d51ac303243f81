package org.safeguardinghub.api.review;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.review.LegalAuthority;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;

/**
 * A review, for those who ask for it, approve it and make it.
 *
 * @param askedBy the agency that asked
 * @param reference under which the review is known
 * @param reviewersAgency whose person the reviewer is
 * @param reviewer the {@code sub} of the one person who may read
 * @param agencies whose views may be read
 * @param from the first instant that may be asked about
 * @param until the first instant that may not be asked about any more
 * @param expires the first instant at which nothing may be read any more
 * @param approvedBy the agency that approved; left out while none has
 * @param approvedAt since when the reviewer may read
 * @param overAt when it was declined or withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewGrantBody(
        RecordId id,
        State state,
        AgencyId askedBy,
        SubjectId subject,
        LegalAuthority authority,
        @Nullable String reference,
        @Nullable String reason,
        AgencyId reviewersAgency,
        String reviewer,
        List<AgencyId> agencies,
        Instant from,
        Instant until,
        Instant expires,
        @Nullable AgencyId approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant overAt) {
    /** How far it has come; that its time is over is told by {@code expires}. */
    enum State {
        ASKED,
        APPROVED,
        DECLINED,
        WITHDRAWN
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "ReviewGrantBody " + id;
    }
}
