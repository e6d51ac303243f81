package org.safeguardinghub.concern.recordconcern;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.concern.ConcernEvent;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.ConcernRefusal;
import org.safeguardinghub.concern.RecordConcern;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    public Outcome<ConcernEvent> handle(RecordConcern command) {
        var facts =
                reader.facts(
                        command.subjects().stream()
                                .map(s -> new Criterion(Tags.of(s), Set.of("subject.recorded")))
                                .collect(Collectors.toSet()));
        var refusal = refusal(command, holders(facts), clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content = sealer.seal(command.concern(), "concern.recorded", command.content());
        return recorder.record(
                "Concern",
                command.concern().text(),
                Outcome.accepted(recorded(command, content)),
                facts.guard());
    }

    private static Map<SubjectId, AgencyId> holders(Facts facts) {
        var holders = new HashMap<SubjectId, AgencyId>();
        for (var event : facts.events()) {
            if (event.getPayload() instanceof SubjectRecorded known) {
                holders.put(known.subject(), known.holder());
            }
        }
        return holders;
    }

    /** Why this cannot be recorded, or nothing. Checked before any key is made. */
    static @Nullable Refusal refusal(
            RecordConcern command, Map<SubjectId, AgencyId> holders, Instant now) {
        var from = command.occurredFrom();
        var to = command.occurredTo();
        if (from != null && to != null && to.isBefore(from)) {
            return new ConcernRefusal.EndsBeforeItBegins();
        }
        if (from != null && from.isAfter(now.plus(CLOCK_SKEW))) {
            return new ConcernRefusal.InTheFuture();
        }
        for (var subject : command.subjects()) {
            if (!command.owner().equals(holders.get(subject))) {
                return new Refusal.NotFound();
            }
        }
        return null;
    }

    private static ConcernEvent recorded(RecordConcern command, Sealed content) {
        return new ConcernRecorded(
                command.concern(),
                command.owner(),
                command.subjects(),
                command.occurredFrom(),
                command.occurredTo(),
                command.limits(),
                content);
    }
}
