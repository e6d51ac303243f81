package org.safeguardinghub.api.subjectaccess;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.keepclocks.RunningClock;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.readrequest.RequestSoFar;
import org.safeguardinghub.subjectaccess.readrequest.RequestSoFar.State;

import java.time.Instant;
import java.util.List;

/**
 * A page of the requests that this agency has to answer, the next due first.
 *
 * @param next the cursor of the next page; left out at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubjectAccessWorkBody(List<OwedBundle> items, @Nullable String next) {
    /**
     * A request that waits for an answer.
     *
     * @param request which
     * @param link where it is read
     * @param state how far it has come
     * @param due the first instant at which the answer is late
     * @param breachedAt when it was recorded that no answer came in time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwedBundle(
            RecordId request,
            String link,
            State state,
            Instant receivedAt,
            Instant due,
            boolean overdue,
            @Nullable Instant breachedAt) {
        static OwedBundle of(RunningClock clock, RequestSoFar request, Instant now) {
            return new OwedBundle(
                    clock.record(),
                    "/api/v1/subject-access-requests/" + clock.record(),
                    request.state(),
                    request.received().receivedAt(),
                    clock.due(),
                    !clock.due().isAfter(now),
                    clock.breached());
        }
    }
}
