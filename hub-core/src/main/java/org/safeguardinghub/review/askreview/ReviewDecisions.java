package org.safeguardinghub.review.askreview;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.review.ApproveReview;
import org.safeguardinghub.review.ReviewEvent;
import org.safeguardinghub.review.ReviewEvent.ReviewApproved;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;
import org.safeguardinghub.review.ReviewEvent.ViewNamed;
import org.safeguardinghub.review.ReviewRefusal;
import org.safeguardinghub.review.WithdrawReview;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What comes of approving and withdrawing a review. A review needs two agencies: the one that asks,
 * and a safeguarding partner of its area. To everybody else there is none.
 */
final class ReviewDecisions {
    private ReviewDecisions() {}

    static @Nullable Refusal refusal(
            ApproveReview command, Standing standing, Around around, Instant now) {
        var asked = standing.asked();
        if (!around.partnership().isPartnerOf(asked.by(), command.by())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Over _ -> ReviewRefusal.OVER;
            case Standing.Approved _ -> ReviewRefusal.ALREADY_APPROVED;
            case Standing.Open _ when isNoSecond(command.approver(), asked) ->
                    ReviewRefusal.SECOND_PERSON;
            case Standing.Open _ when !asked.review().until().isAfter(now) ->
                    ReviewRefusal.TOO_LATE;
            case Standing.Open _ -> null;
        };
    }

    private static boolean isNoSecond(String approver, ReviewAsked asked) {
        return approver.equals(asked.askedBy()) || approver.equals(asked.review().reviewer());
    }

    static @Nullable Refusal refusal(WithdrawReview command, Standing standing, Around around) {
        var asker = standing.asked().by();
        if (!command.by().equals(asker) && !around.partnership().isPartnerOf(asker, command.by())) {
            return new Refusal.NotFound();
        }
        return standing instanceof Standing.Over ? ReviewRefusal.OVER : null;
    }

    /** The asker's own agency is told of nothing: it asked. */
    static List<ReviewEvent> approved(
            ApproveReview command,
            ReviewAsked asked,
            Set<AgencyId> holders,
            Sealed content,
            Instant now) {
        var views = inOrder(asked.review().views());
        var told = inOrder(holders);
        told.addAll(views);
        told.remove(asked.by());
        var events = new ArrayList<ReviewEvent>();
        events.add(
                new ReviewApproved(
                        asked.grant(),
                        asked.by(),
                        command.by(),
                        command.approver(),
                        asked.review(),
                        told,
                        now,
                        content));
        views.forEach(view -> events.add(new ViewNamed(asked.grant(), asked.by(), view)));
        return events;
    }

    private static Set<AgencyId> inOrder(Set<AgencyId> agencies) {
        var ordered = new TreeSet<AgencyId>(Comparator.comparing(AgencyId::text));
        ordered.addAll(agencies);
        return ordered;
    }
}
