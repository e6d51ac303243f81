package org.safeguardinghub.api.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.keepclocks.RunningClock;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.List;

/**
 * A page of the agreements that wait for this agency, the next due first.
 *
 * @param next the cursor of the next page; left out at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementWorkBody(List<OwedAnswerBody> items, @Nullable String next) {

    /**
     * A version that this agency has to approve or decline.
     *
     * @param agreement the version that waits
     * @param link where it is read
     * @param started when it was proposed
     * @param due the first instant at which the answer is late
     * @param calendar the version of the bank holidays by which that was worked out
     * @param breachedAt when it was recorded that no answer came in time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwedAnswerBody(
            RecordId agreement,
            String link,
            Instant started,
            Instant due,
            boolean overdue,
            String calendar,
            @Nullable Instant breachedAt) {

        static OwedAnswerBody of(RunningClock clock, Instant now) {
            return new OwedAnswerBody(
                    clock.record(),
                    "/api/v1/agreements/" + clock.record(),
                    clock.started(),
                    clock.due(),
                    !clock.due().isAfter(now),
                    clock.calendar(),
                    clock.breached());
        }
    }
}
