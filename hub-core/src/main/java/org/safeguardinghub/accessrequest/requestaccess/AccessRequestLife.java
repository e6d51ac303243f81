package org.safeguardinghub.accessrequest.requestaccess;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.accessrequest.AccessRequestEvent;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessDecided;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessRequested;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessUnanswered;
import org.safeguardinghub.accessrequest.AccessRequestRefusal;
import org.safeguardinghub.accessrequest.DecideAccessRequest;
import org.safeguardinghub.accessrequest.NoteSilence;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.KnownFacts;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.sharing.Fact;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** The life of one request after it was made: answered, put off, or met with silence. */
@NullUnmarked
@AggregateRoot(type = "AccessRequest")
public class AccessRequestLife {
    /** What a share is and what becomes of it: an answer is appended under guard of both. */
    private static final Set<String> SHARE = Set.of("share.decided", "share.recalled");

    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private State state;

    /** What can still happen to a request depends on whether somebody answered. */
    sealed interface State {
        AccessRequested requested();

        /** Nobody has answered for good, and the time to do so may or may not have passed. */
        record Waiting(AccessRequested requested, Instant dueBy) implements State {}

        /** The time passed in silence; an answer can still come. */
        record Unanswered(AccessRequested requested) implements State {}

        record Answered(AccessRequested requested) implements State {}
    }

    /** For Axon. */
    protected AccessRequestLife() {}

    @CommandHandler
    public Outcome<AccessRequestEvent> handle(
            DecideAccessRequest command, FactReader reader, Sealer sealer, Clock clock) {
        var now = clock.instant();
        var share = command.share() == null ? null : share(command.share(), reader);
        var refusal = refusal(command, state, named(command, share, now), now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var name = "access-request.decided";
        AccessRequestEvent decided =
                new AccessDecided(
                        command.request(),
                        state.requested().owner(),
                        command.by(),
                        command.outcome(),
                        command.share(),
                        command.answerBy(),
                        now,
                        sealer.seal(command.request(), name, command.reasons()));
        if (share != null) {
            Append.under(share.guard());
        }
        apply(decided);
        return Outcome.accepted(decided);
    }

    private static Facts share(RecordId share, FactReader reader) {
        return reader.facts(Set.of(new Criterion(Tags.of(share), SHARE)));
    }

    /** What the decision to share that an answer names gives to whoever asked. */
    enum Named {
        /** none is named, or it is no answer to this request */
        NOTHING,
        /** it gave something, and was recalled or has ended */
        OVER,
        /** it gives something now */
        SOMETHING
    }

    private Named named(DecideAccessRequest command, @Nullable Facts facts, Instant now) {
        if (facts == null) {
            return Named.NOTHING;
        }
        var known = KnownFacts.after(facts.events());
        if (known.notOver(Fact.Share.class, now).stream().anyMatch(s -> isAnswer(s, command))) {
            return Named.SOMETHING;
        }
        return facts.events().stream()
                        .flatMap(event -> given(event.getPayload()))
                        .anyMatch(share -> isAnswer(share, command))
                ? Named.OVER
                : Named.NOTHING;
    }

    private boolean isAnswer(Fact.Share share, DecideAccessRequest command) {
        return answers(share, command, state.requested());
    }

    private static Stream<Fact.Share> given(Object event) {
        return event instanceof EstablishesFacts decided
                ? decided.facts(0, Instant.EPOCH).stream()
                        .filter(Fact.Share.class::isInstance)
                        .map(Fact.Share.class::cast)
                : Stream.of();
    }

    static boolean answers(
            Fact.Share share, DecideAccessRequest command, AccessRequested requested) {
        return share.id().equals(command.share().value())
                && share.owner().equals(command.by())
                && share.recipient().equals(requested.owner())
                && (share.record() == null
                        || requested.record() == null
                        || share.record().equals(requested.record()));
    }

    static @Nullable Refusal refusal(
            DecideAccessRequest command, State state, Named named, Instant now) {
        var wrong = AccessRequestRefusal.Wrong.in(command, now);
        if (wrong != null) {
            return wrong;
        }
        if (!command.by().equals(state.requested().asked())
                || (command.share() != null && named == Named.NOTHING)) {
            return new Refusal.NotFound();
        }
        return switch (state) {
            case State.Waiting _, State.Unanswered _ ->
                    command.share() != null && named == Named.OVER
                            ? new AccessRequestRefusal.ShareOver(command.share())
                            : null;
            case State.Answered _ -> new AccessRequestRefusal.AlreadyDecided(command.request());
        };
    }

    @CommandHandler
    public Outcome<AccessRequestEvent> handle(NoteSilence command, Clock clock) {
        var outcome = decide(command, state, clock.instant());
        if (outcome instanceof Outcome.Accepted<AccessRequestEvent>(var events)) {
            events.forEach(event -> apply(event));
        }
        return outcome;
    }

    static Outcome<AccessRequestEvent> decide(NoteSilence command, State state, Instant now) {
        return switch (state) {
            case State.Waiting(var requested, var dueBy)
                    when dueBy.equals(command.dueBy()) && !now.isBefore(dueBy) ->
                    Outcome.accepted(
                            new AccessUnanswered(
                                    command.request(),
                                    requested.owner(),
                                    requested.asked(),
                                    command.notice(),
                                    dueBy));
            case State.Waiting _, State.Unanswered _, State.Answered _ ->
                    Outcome.refused(new AccessRequestRefusal.NotSilent(command.request()));
        };
    }

    /** What became of a request by what happened to it. */
    static State after(@Nullable State state, AccessRequestEvent event) {
        return switch (event) {
            case AccessRequested requested -> new State.Waiting(requested, requested.dueBy());
            case AccessDecided decided ->
                    decided.answerBy() == null
                            ? new State.Answered(state.requested())
                            : new State.Waiting(state.requested(), decided.answerBy());
            case AccessUnanswered _ -> new State.Unanswered(state.requested());
        };
    }

    @EventSourcingHandler
    void on(AccessRequestEvent event) {
        if (event instanceof AccessRequested requested) {
            id = requested.request().text();
        }
        state = after(state, event);
    }
}
