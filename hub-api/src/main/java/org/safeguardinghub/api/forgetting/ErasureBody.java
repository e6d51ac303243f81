package org.safeguardinghub.api.forgetting;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.forgetting.ErasureGround;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.List;

/**
 * An erasure as it stands.
 *
 * @param reason as the proposer wrote it; shown to the agency itself alone
 * @param state {@code PROPOSED} while persons are waited for, {@code DECLINED}, {@code ERASING}
 *     from the last approval on, {@code ERASED} when every record was looked for and nothing of it
 *     can be read
 * @param proposed when, and by whom
 * @param approved in the order of approving
 * @param declined left out unless it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasureBody(
        RecordId id,
        AgencyId agency,
        ErasureGround ground,
        @Nullable String reason,
        State state,
        ActBody proposed,
        List<ActBody> approved,
        @Nullable ActBody declined,
        List<ErasedBody> records) {
    /** How far it has come. */
    enum State {
        PROPOSED,
        DECLINED,
        ERASING,
        ERASED
    }

    /**
     * What somebody did.
     *
     * @param by who, by the subject of the token; shown to the agency itself alone
     * @param reason why, where a reason was asked for; shown to the agency itself alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActBody(Instant at, @Nullable String by, @Nullable String reason) {}

    /**
     * One of the records.
     *
     * @param erasedAt when it was decided; left out before that
     * @param checkedAt when nothing of it could be read any more; left out before that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErasedBody(RecordId record, @Nullable Instant erasedAt, @Nullable Instant checkedAt) {}
}
