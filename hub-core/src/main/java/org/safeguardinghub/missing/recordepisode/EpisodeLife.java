package org.safeguardinghub.missing.recordepisode;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.Deadlines;
import org.safeguardinghub.missing.InterviewOutcome;
import org.safeguardinghub.missing.MissingEvent;
import org.safeguardinghub.missing.MissingEvent.EpisodeRecorded;
import org.safeguardinghub.missing.MissingEvent.InterviewRecorded;
import org.safeguardinghub.missing.MissingEvent.ReturnRecorded;
import org.safeguardinghub.missing.MissingRefusal;
import org.safeguardinghub.missing.RecordReturn;
import org.safeguardinghub.missing.RecordReturnInterview;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;

/** The life of one missing episode after it was recorded. */
@NullUnmarked
@AggregateRoot(type = "MissingEpisode")
public class EpisodeLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private AgencyId owner;
    private Standing standing;

    /** Missing, then back, then listened to. */
    sealed interface Standing {
        record Missing(Instant since) implements Standing {}

        record Returned(Instant at, Instant interviewDueBy) implements Standing {}

        record Interviewed() implements Standing {}
    }

    /** For Axon. */
    protected EpisodeLife() {}

    @CommandHandler
    public Outcome<MissingEvent> handle(
            RecordReturn command, Deadlines deadlines, Sealer sealer, Clock clock) {
        var refusal = refusal(command, owner, standing, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return happened(
                new ReturnRecorded(
                        command.episode(),
                        command.by(),
                        command.returnedAt(),
                        command.foundWhere(),
                        deadlines
                                .of(ClockKind.RETURN_INTERVIEW, command.by(), command.returnedAt())
                                .due(),
                        sealer.seal(
                                command.episode(), "missing-episode.returned", command.content())));
    }

    @CommandHandler
    public Outcome<MissingEvent> handle(RecordReturnInterview command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, owner, standing, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return happened(
                new InterviewRecorded(
                        command.episode(),
                        command.by(),
                        command.outcome(),
                        command.at(),
                        command.independent(),
                        isInTime(command, standing),
                        sealer.seal(
                                command.episode(),
                                "missing-episode.interviewed",
                                command.content())));
    }

    private static Outcome<MissingEvent> happened(MissingEvent event) {
        apply(event);
        return Outcome.accepted(event);
    }

    static @Nullable Refusal refusal(
            RecordReturn command, AgencyId owner, Standing standing, Instant now) {
        var wrong = command.unsound(now);
        if (wrong != null) {
            return wrong;
        }
        if (!command.byResponsible() && !command.by().equals(owner)) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Missing(var since) when command.returnedAt().isBefore(since) ->
                    MissingRefusal.BACK_BEFORE_MISSING;
            case Standing.Missing _ -> null;
            case Standing.Returned _, Standing.Interviewed _ -> MissingRefusal.ALREADY_RETURNED;
        };
    }

    static @Nullable Refusal refusal(
            RecordReturnInterview command, AgencyId owner, Standing standing, Instant now) {
        var wrong = command.unsound(now);
        if (wrong != null) {
            return wrong;
        }
        if (!command.byResponsible() && !command.by().equals(owner)) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Missing _ -> MissingRefusal.NOT_RETURNED;
            case Standing.Returned(var back, _) when command.at().isBefore(back) ->
                    MissingRefusal.INTERVIEWED_BEFORE_RETURN;
            case Standing.Returned _ -> null;
            case Standing.Interviewed _ -> MissingRefusal.ALREADY_INTERVIEWED;
        };
    }

    /** Until the last instant of the limit. */
    static boolean isInTime(RecordReturnInterview command, Standing standing) {
        return standing instanceof Standing.Returned(_, var dueBy) && !command.at().isAfter(dueBy);
    }

    @EventSourcingHandler
    void on(EpisodeRecorded event) {
        id = event.episode().text();
        owner = event.owner();
        standing = new Standing.Missing(event.missingSince());
    }

    @EventSourcingHandler
    void on(ReturnRecorded event) {
        standing = new Standing.Returned(event.returnedAt(), event.interviewDueBy());
    }

    @EventSourcingHandler
    void on(InterviewRecorded event) {
        if (event.outcome() == InterviewOutcome.ACCEPTED) {
            standing = new Standing.Interviewed();
        }
    }
}
