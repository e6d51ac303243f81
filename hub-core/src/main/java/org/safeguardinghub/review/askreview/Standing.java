package org.safeguardinghub.review.askreview;

import org.safeguardinghub.review.ReviewEvent.ReviewApproved;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;

/** How far a review has come: it is approved once and is over once. */
sealed interface Standing {
    ReviewAsked asked();

    /** Waits for a safeguarding partner. */
    record Open(ReviewAsked asked) implements Standing {}

    /** May be read until it ends by itself or is withdrawn. */
    record Approved(ReviewAsked asked, ReviewApproved approved) implements Standing {}

    /** Declined or withdrawn. */
    record Over(ReviewAsked asked) implements Standing {}
}
