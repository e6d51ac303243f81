package org.safeguardinghub.api.placement;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.placement.readoffer.OfferReading.Found;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;

/** The children for whom this authority is asked to become responsible, the oldest offer first. */
record ResponsibilityWorkBody(List<WaitingOffer> items) {
    /**
     * An offer that waits for an answer.
     *
     * @param link where it is read
     * @param subject under which record of the child the asking authority is responsible
     * @param since when it was made
     * @param until when it ends by itself; left out where it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingOffer(
            RecordId offer,
            String link,
            SubjectId subject,
            AgencyId from,
            Instant since,
            @Nullable Instant until) {
        static WaitingOffer of(RecordId offer, Found found) {
            return new WaitingOffer(
                    offer,
                    "/api/v1/responsibilities/" + offer,
                    found.subject(),
                    found.from(),
                    found.since(),
                    found.until());
        }
    }
}
