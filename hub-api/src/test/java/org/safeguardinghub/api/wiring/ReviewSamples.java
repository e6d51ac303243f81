package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.review.LegalAuthority;
import org.safeguardinghub.review.Review;
import org.safeguardinghub.review.ReviewEvent.ReviewApproved;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;
import org.safeguardinghub.review.ReviewEvent.ReviewDeclined;
import org.safeguardinghub.review.ReviewEvent.ReviewWithdrawn;
import org.safeguardinghub.review.ReviewEvent.ViewNamed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;

import java.util.Map;

/** Formal reviews. */
final class ReviewSamples {
    private static final AgencyId PARTNERSHIP = new AgencyId("northtown-audit");
    private static final Review REVIEW =
            new Review(
                    CHILD,
                    POLICE,
                    "a.reviewer",
                    inOrder(CARE, SCHOOL),
                    TERM,
                    NOON.plusSeconds(86_400),
                    LegalAuthority.LOCAL_PRACTICE_REVIEW);

    static final Map<String, Object> BY_NAME =
            Map.of(
                    "review-grant.asked.1",
                    new ReviewAsked(
                            record(50), PARTNERSHIP, "an.auditor", REVIEW, sealed(Category.META)),
                    "review-grant.approved.1",
                    new ReviewApproved(
                            record(50),
                            PARTNERSHIP,
                            CARE,
                            "an.approver",
                            REVIEW,
                            inOrder(CARE, SCHOOL),
                            NOON,
                            sealed(Category.META)),
                    "review-grant.view-named.1",
                    new ViewNamed(record(50), PARTNERSHIP, SCHOOL),
                    "review-grant.declined.1",
                    new ReviewDeclined(record(51), CARE, NOON, sealed(Category.META)),
                    "review-grant.withdrawn.1",
                    new ReviewWithdrawn(
                            record(50), CARE, inOrder(CARE, SCHOOL), NOON, sealed(Category.META)));

    private ReviewSamples() {}
}
