package org.safeguardinghub.subject.linksubjects;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.subject.ConfirmLink;
import org.safeguardinghub.subject.LinkEvent;
import org.safeguardinghub.subject.LinkEvent.Claim;
import org.safeguardinghub.subject.LinkEvent.ContestEnded;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.LinkEvent.LinkProposed;
import org.safeguardinghub.subject.LinkEvent.LinkUndone;
import org.safeguardinghub.subject.LinkEvent.ResponsibilityContested;
import org.safeguardinghub.subject.LinkRefusal;
import org.safeguardinghub.subject.UndoLink;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The life of one link after it was proposed: a thin shell around its decisions. */
@NullUnmarked
@AggregateRoot(type = "Link")
public class LinkLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;
    private List<Claim> contested = List.of();

    /** What is known of the link: who proposed what, and what the holders said since. */
    sealed interface Standing {
        LinkProposed proposal();

        record Proposed(LinkProposed proposal) implements Standing {}

        record Confirmed(LinkProposed proposal) implements Standing {}

        /** By one of the holders, for good: whoever says so again proposes a new link. */
        record Undone(LinkProposed proposal) implements Standing {}
    }

    /** For Axon. */
    protected LinkLife() {}

    @CommandHandler
    public Outcome<LinkEvent> handle(ConfirmLink command, Authority authority, Clock clock) {
        var now = clock.instant();
        var outcome = decide(command, standing, now);
        if (outcome instanceof Outcome.Accepted<LinkEvent>(var events)) {
            var joined = standing.proposal();
            var claims = Claims.of(joined.one(), joined.other(), authority, now);
            Append.under(claims.guard());
            events.forEach(event -> apply(event));
            if (claims.areContested()) {
                apply(
                        new ResponsibilityContested(
                                joined.link(), joined.one(), joined.other(), claims.all()));
            }
        }
        return outcome;
    }

    static Outcome<LinkEvent> decide(ConfirmLink command, Standing standing, Instant now) {
        return switch (standing) {
            case Standing.Confirmed(var proposal) when holds(command.by(), proposal) ->
                    Outcome.refused(new LinkRefusal.AlreadyConfirmed(command.link()));
            case Standing.Proposed(var proposal) when command.by().equals(proposal.proposedBy()) ->
                    Outcome.refused(new LinkRefusal.OtherHolderConfirms(command.link()));
            case Standing.Proposed(var proposal) when holds(command.by(), proposal) ->
                    Outcome.accepted(
                            new LinkConfirmed(
                                    command.link(),
                                    proposal.one(),
                                    proposal.other(),
                                    command.by(),
                                    now));
            case Standing.Undone(var proposal) when holds(command.by(), proposal) ->
                    Outcome.refused(new LinkRefusal.Undone(command.link()));
            case Standing.Proposed _, Standing.Confirmed _, Standing.Undone _ ->
                    Outcome.refused(new Refusal.NotFound());
        };
    }

    @CommandHandler
    public Outcome<LinkEvent> handle(UndoLink command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var proposal = standing.proposal();
        LinkEvent undone =
                new LinkUndone(
                        command.link(),
                        proposal.one(),
                        proposal.other(),
                        command.by(),
                        command.reason(),
                        clock.instant(),
                        sealer.seal(command.link(), "link.undone", command.words()));
        apply(undone);
        if (!contested.isEmpty()) {
            apply(new ContestEnded(command.link(), proposal.one(), proposal.other(), contested));
        }
        return Outcome.accepted(undone);
    }

    /** A link takes two who say so, and one who no longer does to be none. */
    static @Nullable Refusal refusal(UndoLink command, Standing standing) {
        if (!holds(command.by(), standing.proposal())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Proposed _, Standing.Confirmed _ -> null;
            case Standing.Undone _ -> new LinkRefusal.Undone(command.link());
        };
    }

    private static boolean holds(AgencyId agency, LinkProposed proposal) {
        return agency.equals(proposal.holderOfOne()) || agency.equals(proposal.holderOfOther());
    }

    @EventSourcingHandler
    void on(LinkProposed event) {
        id = event.link().text();
        standing = new Standing.Proposed(event);
    }

    @EventSourcingHandler
    void on(LinkConfirmed event) {
        if (standing instanceof Standing.Proposed(var proposal)) {
            standing = new Standing.Confirmed(proposal);
        }
    }

    @EventSourcingHandler
    void on(LinkUndone event) {
        standing = new Standing.Undone(standing.proposal());
    }

    @EventSourcingHandler
    void on(ResponsibilityContested event) {
        contested = event.claims();
    }

    @EventSourcingHandler
    void on(ContestEnded event) {
        contested = List.of();
    }
}
