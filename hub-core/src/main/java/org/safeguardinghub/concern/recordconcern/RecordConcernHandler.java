package org.safeguardinghub.concern.recordconcern;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.ConcernEvent.ContextsNamed;
import org.safeguardinghub.concern.ConcernRefusal;
import org.safeguardinghub.concern.RecordConcern;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.concern.SuspectEvent.SuspectsStated;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.subject.BirthDates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A concern is about persons whom its owner has told the hub of. */
public final class RecordConcernHandler {
    /** How far the clocks of an agency and of the hub may be apart (threat model, section 3). */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public RecordConcernHandler(FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<Tagged> handle(RecordConcern command) {
        var facts =
                reader.facts(
                        Known.criteria(command.subjects(), command.suspects(), command.contexts()));
        var refusal = refusal(command, Known.of(facts), clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var born = new BirthDates(sealer).of(Known.persons(command.suspects()), facts);
        var content = sealer.seal(command.concern(), "concern.recorded", command.content());
        return recorder.record(
                "Concern",
                command.concern().text(),
                Outcome.accepted(recorded(command, born, content)),
                facts.guard());
    }

    /** Why this cannot be recorded, or nothing. Checked before any key is made. */
    static @Nullable Refusal refusal(RecordConcern command, Known known, Instant now) {
        var from = command.occurredFrom();
        var to = command.occurredTo();
        var latest = now.plus(CLOCK_SKEW);
        if (from != null && to != null && to.isBefore(from)) {
            return new ConcernRefusal.EndsBeforeItBegins();
        }
        if (from != null && from.isAfter(latest)) {
            return new ConcernRefusal.InTheFuture(
                    from.equals(to) ? "/occurredAt" : "/occurredFrom");
        }
        if (to != null && to.isAfter(latest)) {
            return new ConcernRefusal.InTheFuture("/occurredTo");
        }
        var own =
                known.areAllOf(command.owner(), command.subjects(), command.contexts())
                        && known.areAllOf(
                                command.owner(), Known.persons(command.suspects()), List.of());
        return own ? null : new Refusal.NotFound();
    }

    static List<Tagged> recorded(
            RecordConcern command, Map<SubjectId, List<LocalDate>> born, Sealed content) {
        var events = new ArrayList<Tagged>();
        events.add(
                new ConcernRecorded(
                        command.concern(),
                        command.owner(),
                        command.subjects(),
                        command.occurredFrom(),
                        command.occurredTo(),
                        command.limits(),
                        content));
        var suspects = Suspects.NONE.stated(suspects(command), born, command.occurredFrom(), true);
        if (!suspects.isEmpty()) {
            events.add(new SuspectsStated(command.concern(), command.owner(), suspects));
        }
        if (!command.contexts().isEmpty()) {
            events.add(new ContextsNamed(command.concern(), command.owner(), command.contexts()));
        }
        return events;
    }

    private static List<StatedSuspect> suspects(RecordConcern command) {
        return command.content().categories().contains(Category.PERP)
                ? Suspects.NONE.orUnnamed(command.concern(), command.suspects())
                : List.of();
    }
}
