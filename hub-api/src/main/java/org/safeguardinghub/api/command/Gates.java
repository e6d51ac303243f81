package org.safeguardinghub.api.command;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.authority.ClosedGates;
import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.feed.AcknowledgeItem;
import org.safeguardinghub.hold.PlaceHold;
import org.safeguardinghub.hold.ReleaseHold;
import org.safeguardinghub.restriction.EndRestriction;
import org.safeguardinghub.review.ApproveReview;
import org.safeguardinghub.review.AskReview;
import org.safeguardinghub.review.WithdrawReview;
import org.safeguardinghub.sharing.Reader;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/**
 * Whether a command names what an exclusion or a seal closes to its caller. Source: sharing rules,
 * section 2, gates G4 and G5; interfaces, section 1.
 */
@Component
class Gates {
    private final Clock clock;

    Gates(Clock clock) {
        this.clock = clock;
    }

    /** To be asked; nothing where the command names nobody. */
    Optional<Inquiry<Boolean>> areClosed(Caller caller, Object command) {
        if (looksNobodyUp(command)) {
            return Optional.empty();
        }
        var named = Names.of(command);
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ClosedGates.any(
                                reader(caller), named, sealsCount(command), clock.instant()));
    }

    /**
     * A legal hold is taken of whomever it names, known or not. Refused for some, it would tell of
     * whom something is held and closed, and so does asking for a review; whoever takes part in one
     * may end it whatever was closed since. An item of a feed was delivered before: to say so tells
     * nothing, and what was taken back is closed as a rule.
     */
    private static boolean looksNobodyUp(Object command) {
        return command instanceof PlaceHold
                || command instanceof ReleaseHold
                || command instanceof AskReview
                || command instanceof ApproveReview
                || command instanceof WithdrawReview
                || command instanceof AcknowledgeItem;
    }

    /**
     * Two seals on one person that do not name each other's setters would stand for ever if they
     * kept their setters from lifting them. Who set none of them lifts none either.
     */
    private static boolean sealsCount(Object command) {
        return !(command instanceof EndRestriction);
    }

    private static Reader reader(Caller caller) {
        return new Reader(caller.agency(), caller.sub(), caller.roles(), caller.actingFor());
    }
}
