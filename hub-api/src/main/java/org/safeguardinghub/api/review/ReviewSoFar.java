package org.safeguardinghub.api.review;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.review.ReviewGrantBody.State;
import org.safeguardinghub.review.ReviewEvent;
import org.safeguardinghub.review.ReviewEvent.ReviewApproved;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;
import org.safeguardinghub.review.ReviewEvent.ReviewDeclined;
import org.safeguardinghub.review.ReviewEvent.ReviewWithdrawn;
import org.safeguardinghub.review.ReviewEvent.ViewNamed;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/** What has become of a review, by what happened to it in its order. */
record ReviewSoFar(
        ReviewAsked asked,
        @Nullable ReviewApproved approved,
        State state,
        @Nullable Instant overAt) {
    static ReviewSoFar of(ReviewAsked asked) {
        return new ReviewSoFar(asked, null, State.ASKED, null);
    }

    ReviewSoFar after(ReviewEvent event) {
        return switch (event) {
            case ReviewAsked _, ViewNamed _ -> this;
            case ReviewApproved now -> new ReviewSoFar(asked, now, State.APPROVED, null);
            case ReviewDeclined now -> new ReviewSoFar(asked, approved, State.DECLINED, now.at());
            case ReviewWithdrawn now -> new ReviewSoFar(asked, approved, State.WITHDRAWN, now.at());
        };
    }

    /** {@code said}: what was said when it was asked for. */
    ReviewGrantBody body(JsonNode said) {
        var review = asked.review();
        return new ReviewGrantBody(
                asked.grant(),
                state,
                asked.by(),
                review.subject(),
                review.authority(),
                text(said, "reference"),
                text(said, "reason"),
                review.agency(),
                review.reviewer(),
                review.views().stream().sorted().toList(),
                review.days().from(),
                review.days().until(),
                review.until(),
                approved == null ? null : approved.approvedBy(),
                approved == null ? null : approved.at(),
                overAt);
    }

    private static @Nullable String text(JsonNode said, String field) {
        return said.has(field) ? said.path(field).asString() : null;
    }
}
