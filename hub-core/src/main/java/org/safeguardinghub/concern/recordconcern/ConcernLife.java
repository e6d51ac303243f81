package org.safeguardinghub.concern.recordconcern;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.concern.AttachFile;
import org.safeguardinghub.concern.AttachmentEvent.FileAttached;
import org.safeguardinghub.concern.AttachmentEvent.FileKept;
import org.safeguardinghub.concern.ConcernEvent.ConcernCorrected;
import org.safeguardinghub.concern.ConcernEvent.ConcernDisputed;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.ConcernEvent.ConcernWithdrawn;
import org.safeguardinghub.concern.ConcernEvent.ContextsNamed;
import org.safeguardinghub.concern.ConcernRefusal;
import org.safeguardinghub.concern.CorrectConcern;
import org.safeguardinghub.concern.ReviewSuspectAge;
import org.safeguardinghub.concern.SuspectEvent.SuspectAgeReviewed;
import org.safeguardinghub.concern.SuspectEvent.SuspectsStated;
import org.safeguardinghub.concern.WithdrawConcern;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The life of one concern after it was recorded. */
@NullUnmarked
@AggregateRoot(type = "Concern")
public class ConcernLife {
    /** How many files a concern may have. */
    static final int MOST_FILES = 20;

    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** To a concern that was taken back nothing more happens. */
    sealed interface Standing {
        ConcernRecorded concern();

        record Live(ConcernRecorded concern, Suspects suspects, int files) implements Standing {}

        record Withdrawn(ConcernRecorded concern) implements Standing {}
    }

    /** For Axon. */
    protected ConcernLife() {}

    @CommandHandler
    public Outcome<Tagged> handle(CorrectConcern command, FactReader reader, Sealer sealer) {
        var facts = reader.facts(Known.criteria(Set.of(), command.suspects(), command.contexts()));
        var refusal = refusal(command, standing, Known.of(facts));
        if (refusal != null || !(standing instanceof Standing.Live live)) {
            return Outcome.refused(refusal);
        }
        Append.under(facts.guard());
        var born = new BirthDates(sealer).of(Known.persons(command.suspects()), facts);
        var said = isOwners(command.by(), standing) ? "concern.corrected" : "concern.disputed";
        return applied(
                corrected(
                        command,
                        live,
                        born,
                        sealer.seal(command.concern(), said, command.content())));
    }

    @CommandHandler
    public Outcome<Tagged> handle(WithdrawConcern command, Sealer sealer) {
        var refusal = refusal(command, standing);
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
        var refusal = refusal(command, standing);
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

    /** The file comes first: what a command made is named by the first of its events. */
    @CommandHandler
    public Outcome<Tagged> handle(AttachFile command, Recorder recorder, Sealer sealer) {
        var refusal = refusal(command, standing);
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

    /** That the speaker may see the concern was found before; here it is owner or another. */
    static @Nullable Refusal refusal(CorrectConcern command, Standing standing, Known known) {
        var persons = Known.persons(command.suspects());
        return switch (standing) {
            case Standing.Live _ ->
                    known.areAllOf(command.by(), persons, command.contexts())
                            ? null
                            : new Refusal.NotFound();
            case Standing.Withdrawn _ ->
                    isOwners(command.by(), standing)
                            ? new ConcernRefusal.NoLongerStands(command.concern())
                            : new Refusal.NotFound();
        };
    }

    static @Nullable Refusal refusal(WithdrawConcern command, Standing standing) {
        if (!isOwners(command.by(), standing)) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Live _ -> null;
            case Standing.Withdrawn _ -> new ConcernRefusal.AlreadyWithdrawn(command.concern());
        };
    }

    static @Nullable Refusal refusal(ReviewSuspectAge command, Standing standing) {
        if (!isOwners(command.by(), standing)) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Live live ->
                    live.suspects().includes(command.suspect()) ? null : new Refusal.NotFound();
            case Standing.Withdrawn _ -> new ConcernRefusal.NoLongerStands(command.concern());
        };
    }

    static @Nullable Refusal refusal(AttachFile command, Standing standing) {
        if (!isOwners(command.by(), standing)) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Live live ->
                    live.files() < MOST_FILES
                            ? null
                            : new ConcernRefusal.NoMoreFiles(command.concern(), MOST_FILES);
            case Standing.Withdrawn _ -> new ConcernRefusal.NoLongerStands(command.concern());
        };
    }

    static List<Tagged> corrected(
            CorrectConcern command,
            Standing.Live live,
            Map<SubjectId, List<LocalDate>> born,
            Sealed content) {
        var concern = live.concern();
        boolean owners = isOwners(command.by(), live);
        var events = new ArrayList<Tagged>();
        events.add(
                owners
                        ? new ConcernCorrected(
                                concern.concern(), concern.owner(), concern.subjects(), content)
                        : new ConcernDisputed(
                                concern.concern(),
                                concern.owner(),
                                command.by(),
                                concern.subjects(),
                                content));
        var stated =
                command.content().categories().contains(Category.PERP)
                        ? live.suspects().orUnnamed(concern.concern(), command.suspects())
                        : command.suspects();
        var suspects = live.suspects().stated(stated, born, concern.occurredFrom(), owners);
        if (!suspects.isEmpty()) {
            events.add(new SuspectsStated(concern.concern(), command.by(), suspects));
        }
        if (!command.contexts().isEmpty()) {
            events.add(new ContextsNamed(concern.concern(), command.by(), command.contexts()));
        }
        return events;
    }

    private static boolean isOwners(AgencyId by, Standing standing) {
        return by.equals(standing.concern().owner());
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
