package org.safeguardinghub.api.review;

import org.safeguardinghub.review.LegalAuthority;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.List;

/**
 * The reviews that this agency may approve and nobody has answered, the first to be asked first.
 */
record ReviewWorkBody(List<WaitingReviewBody> items) {
    /**
     * A review that waits for approval. Of whom it is about, the review itself tells.
     *
     * @param review the review that waits
     * @param link where it is read
     * @param askedBy the partnership that asked
     * @param authority by what law it may ask
     * @param askedAt when it asked
     * @param expires when nothing may be read any more, and it is too late to approve
     */
    record WaitingReviewBody(
            RecordId review,
            String link,
            AgencyId askedBy,
            LegalAuthority authority,
            Instant askedAt,
            Instant expires) {
        static WaitingReviewBody of(ReviewAsked asked, Instant at) {
            return new WaitingReviewBody(
                    asked.grant(),
                    "/api/v1/audit/review-grants/" + asked.grant(),
                    asked.by(),
                    asked.review().authority(),
                    at,
                    asked.review().until());
        }
    }
}
