package org.safeguardinghub.review.askreview;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.review.ApproveReview;
import org.safeguardinghub.review.ReviewEvent;
import org.safeguardinghub.review.ReviewEvent.ReviewApproved;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;
import org.safeguardinghub.review.ReviewEvent.ReviewDeclined;
import org.safeguardinghub.review.ReviewEvent.ReviewWithdrawn;
import org.safeguardinghub.review.WithdrawReview;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Outcome;

import java.time.Clock;
import java.util.Set;

/** The life of one review after it was asked for. */
@NullUnmarked
@AggregateRoot(type = "ReviewGrant")
public class ReviewLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** Under which what was said when it was asked for is sealed. */
    private String askedUnder;

    /** For Axon. */
    protected ReviewLife() {}

    @CommandHandler
    public Outcome<ReviewEvent> handle(
            ApproveReview command, Authority authority, Sealer sealer, Clock clock) {
        var now = clock.instant();
        var around = Around.of(standing.asked(), command.by(), authority, now);
        var refusal = ReviewDecisions.refusal(command, standing, around, now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        Append.under(around.guard());
        var asked = standing.asked();
        var said = Set.of(Category.META);
        var clear =
                sealer.open(asked.grant(), "review-grant.asked", askedUnder, asked.said(), said);
        var content = sealer.seal(asked.grant(), "review-grant.approved", new Content(clear));
        var decided = ReviewDecisions.approved(command, asked, around.holders(), content, now);
        decided.forEach(event -> apply(event));
        return Outcome.accepted(decided);
    }

    @CommandHandler
    public Outcome<ReviewEvent> handle(
            WithdrawReview command, Authority authority, Sealer sealer, Clock clock) {
        var now = clock.instant();
        var around = Around.of(standing.asked(), command.by(), authority, now);
        var refusal = ReviewDecisions.refusal(command, standing, around);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        ReviewEvent over =
                switch (standing) {
                    case Standing.Approved(_, var approved) ->
                            new ReviewWithdrawn(
                                    command.grant(),
                                    command.by(),
                                    approved.told(),
                                    now,
                                    sealer.seal(
                                            command.grant(),
                                            "review-grant.withdrawn",
                                            command.reason()));
                    case Standing.Open _, Standing.Over _ ->
                            new ReviewDeclined(
                                    command.grant(),
                                    command.by(),
                                    now,
                                    sealer.seal(
                                            command.grant(),
                                            "review-grant.declined",
                                            command.reason()));
                };
        apply(over);
        return Outcome.accepted(over);
    }

    @EventSourcingHandler
    void on(ReviewAsked event, @MessageIdentifier String eventId) {
        id = event.grant().text();
        askedUnder = eventId;
        standing = new Standing.Open(event);
    }

    @EventSourcingHandler
    void on(ReviewApproved event) {
        standing = new Standing.Approved(standing.asked(), event);
    }

    @EventSourcingHandler
    void on(ReviewDeclined event) {
        standing = new Standing.Over(standing.asked());
    }

    @EventSourcingHandler
    void on(ReviewWithdrawn event) {
        standing = new Standing.Over(standing.asked());
    }
}
