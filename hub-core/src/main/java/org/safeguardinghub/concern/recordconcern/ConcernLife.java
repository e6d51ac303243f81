package org.safeguardinghub.concern.recordconcern;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.safeguardinghub.concern.AttachFile;
import org.safeguardinghub.concern.AttachmentEvent.FileAttached;
import org.safeguardinghub.concern.AttachmentEvent.FileKept;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.ConcernEvent.ConcernWithdrawn;
import org.safeguardinghub.concern.CorrectConcern;
import org.safeguardinghub.concern.EndSuspectAgeReview;
import org.safeguardinghub.concern.ReviewSuspectAge;
import org.safeguardinghub.concern.SuspectEvent.SuspectAgeReviewEnded;
import org.safeguardinghub.concern.SuspectEvent.SuspectAgeReviewed;
import org.safeguardinghub.concern.SuspectEvent.SuspectsStated;
import org.safeguardinghub.concern.WithdrawConcern;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.subject.BirthDates;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The life of one concern after it was recorded: a shell around {@link ConcernDecisions}. */
@NullUnmarked
@AggregateRoot(type = "Concern")
public class ConcernLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** For Axon. */
    protected ConcernLife() {}

    @CommandHandler
    public Outcome<Tagged> handle(CorrectConcern command, FactReader reader, Sealer sealer) {
        var facts = reader.facts(Known.criteria(Set.of(), command.suspects(), command.contexts()));
        var refusal = ConcernDecisions.refusal(command, standing, Known.of(facts));
        if (refusal != null || !(standing instanceof Standing.Live live)) {
            return Outcome.refused(refusal);
        }
        Append.under(facts.guard());
        var born = new BirthDates(sealer).of(Known.persons(command.suspects()), facts);
        var said = standing.isOwnedBy(command.by()) ? "concern.corrected" : "concern.disputed";
        return applied(
                ConcernDecisions.corrected(
                        command,
                        live,
                        born,
                        sealer.seal(command.concern(), said, command.content())));
    }

    @CommandHandler
    public Outcome<Tagged> handle(WithdrawConcern command, Sealer sealer) {
        var refusal = ConcernDecisions.refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var concern = standing.concern();
        return applied(
                List.of(
                        new ConcernWithdrawn(
                                concern.concern(),
                                concern.owner(),
                                concern.subjects(),
                                command.reason(),
                                sealer.seal(
                                        command.concern(),
                                        "concern.withdrawn",
                                        command.content()))));
    }

    @CommandHandler
    public Outcome<Tagged> handle(ReviewSuspectAge command, Sealer sealer) {
        var refusal = ConcernDecisions.refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return applied(
                List.of(
                        new SuspectAgeReviewed(
                                command.concern(),
                                command.by(),
                                command.suspect(),
                                command.adult(),
                                sealer.seal(
                                        command.concern(),
                                        "concern.suspect-age-reviewed",
                                        command.content()))));
    }

    @CommandHandler
    public Outcome<Tagged> handle(EndSuspectAgeReview command, Sealer sealer, Clock clock) {
        var refusal = ConcernDecisions.refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return applied(
                List.of(
                        new SuspectAgeReviewEnded(
                                command.concern(),
                                command.by(),
                                command.suspect(),
                                clock.instant(),
                                sealer.seal(
                                        command.concern(),
                                        "concern.suspect-age-review-ended",
                                        command.content()))));
    }

    /** The file comes first: what a command made is named by the first of its events. */
    @CommandHandler
    public Outcome<Tagged> handle(AttachFile command, Recorder recorder, Sealer sealer) {
        var refusal = ConcernDecisions.refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        Tagged kept =
                new FileKept(
                        command.attachment(),
                        command.concern(),
                        command.by(),
                        command.category(),
                        sealer.seal(command.concern(), "concern.file-kept", command.file()));
        recorder.record("Attachment", command.attachment().text(), Outcome.accepted(kept));
        return applied(
                List.of(
                        new FileAttached(
                                command.concern(),
                                command.by(),
                                command.attachment(),
                                standing.concern().subjects(),
                                sealer.seal(
                                        command.concern(),
                                        "concern.file-attached",
                                        command.description()))));
    }

    private static Outcome<Tagged> applied(List<Tagged> events) {
        events.forEach(event -> apply(event));
        return Outcome.accepted(events);
    }

    @EventSourcingHandler
    void on(ConcernRecorded event) {
        id = event.concern().text();
        standing = new Standing.Live(event, Suspects.NONE, 0);
    }

    @EventSourcingHandler
    void on(SuspectsStated event) {
        if (standing instanceof Standing.Live live) {
            standing =
                    new Standing.Live(live.concern(), live.suspects().after(event), live.files());
        }
    }

    @EventSourcingHandler
    void on(SuspectAgeReviewed event) {
        if (standing instanceof Standing.Live live) {
            standing =
                    new Standing.Live(live.concern(), live.suspects().after(event), live.files());
        }
    }

    @EventSourcingHandler
    void on(SuspectAgeReviewEnded event) {
        if (standing instanceof Standing.Live live) {
            standing =
                    new Standing.Live(live.concern(), live.suspects().after(event), live.files());
        }
    }

    @EventSourcingHandler
    void on(FileAttached event) {
        if (standing instanceof Standing.Live live) {
            standing = new Standing.Live(live.concern(), live.suspects(), live.files() + 1);
        }
    }

    @EventSourcingHandler
    void on(ConcernWithdrawn event) {
        standing = new Standing.Withdrawn(standing.concern());
    }
}
