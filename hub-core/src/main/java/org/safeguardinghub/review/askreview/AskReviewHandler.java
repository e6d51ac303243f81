package org.safeguardinghub.review.askreview;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.review.AskReview;
import org.safeguardinghub.review.Partnership;
import org.safeguardinghub.review.Review;
import org.safeguardinghub.review.ReviewEvent;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;
import org.safeguardinghub.review.ReviewRefusal;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An auditor asks for the views of agencies of the auditor's own areas. The child is not looked up,
 * so that nothing can be learned by asking. Nothing guards it: what is asked for gives nothing, and
 * is looked at again when it is approved.
 */
public final class AskReviewHandler {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public AskReviewHandler(Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ReviewEvent> handle(AskReview command) {
        var now = clock.instant();
        var refusal = refusal(command, partnership(command, now), now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var said = sealer.seal(command.grant(), "review-grant.asked", command.content());
        return recorder.record(
                "ReviewGrant",
                command.grant().text(),
                Outcome.accepted(
                        new ReviewAsked(
                                command.grant(),
                                command.by(),
                                command.askedBy(),
                                command.review(),
                                said)));
    }

    private Partnership partnership(AskReview command, Instant now) {
        try (var snapshot = authority.snapshot()) {
            var rows = snapshot.facts(named(command), List.of(), Set.of());
            return Partnership.of(rows, now);
        }
    }

    private static Set<AgencyId> named(AskReview command) {
        var named = new HashSet<>(command.review().views());
        named.add(command.by());
        named.add(command.review().agency());
        return named;
    }

    static @Nullable ReviewRefusal refusal(
            AskReview command, Partnership partnership, Instant now) {
        var contradiction = contradiction(command, now);
        if (contradiction != null) {
            return contradiction;
        }
        var review = command.review();
        if (!partnership.takesPart(review.agency())) {
            return ReviewRefusal.UNKNOWN_REVIEWERS_AGENCY;
        }
        if (!review.views().stream().allMatch(partnership::takesPart)) {
            return ReviewRefusal.UNKNOWN_AGENCY;
        }
        if (!review.views().stream()
                .allMatch(view -> partnership.serveOneArea(command.by(), view))) {
            return ReviewRefusal.OTHER_AREA;
        }
        return null;
    }

    private static @Nullable ReviewRefusal contradiction(AskReview command, Instant now) {
        Review review = command.review();
        if (!review.days().until().isAfter(review.days().from())) {
            return ReviewRefusal.NO_DAYS;
        }
        if (review.until().isAfter(now.plus(LONGEST))) {
            return ReviewRefusal.TOO_LONG;
        }
        if (review.views().contains(review.agency())) {
            return ReviewRefusal.OWN_REVIEW;
        }
        return review.reviewer().equals(command.askedBy()) ? ReviewRefusal.OWN_ASKING : null;
    }
}
