package org.safeguardinghub.consent.statereasonablecause;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.consent.ConsentEvent.ReasonableCauseStated;
import org.safeguardinghub.consent.ConsentRefusal;
import org.safeguardinghub.consent.Contradiction;
import org.safeguardinghub.consent.StateReasonableCause;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** The holder of the person, or its responsible authority, states it; never the reader. */
public final class StateReasonableCauseHandler {
    private static final String STATED = "reasonable-cause.stated";

    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public StateReasonableCauseHandler(
            FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ConsentEvent> handle(StateReasonableCause command) {
        var facts =
                reader.facts(
                        Set.of(
                                new Criterion(
                                        Tags.of(command.subject()), Set.of("subject.recorded")),
                                new Criterion(
                                        Tags.of(command.reader()),
                                        Set.of("register.agency-registered"))));
        var now = clock.instant();
        var refusal = refusal(command, Known.of(facts), now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        ConsentEvent stated =
                new ReasonableCauseStated(
                        command.statement(),
                        command.by(),
                        command.subject(),
                        command.reader(),
                        new Validity(
                                now, command.until() == null ? Validity.OPEN : command.until()),
                        sealer.seal(command.statement(), STATED, command.reasons()));
        return recorder.record(
                "ReasonableCause",
                command.statement().text(),
                Outcome.accepted(stated),
                facts.guard());
    }

    /** Who holds the person, and whether the reader is in the register. */
    record Known(@Nullable AgencyId holder, boolean reader) {
        static Known of(Facts facts) {
            AgencyId holder = null;
            boolean reader = false;
            for (var event : facts.events()) {
                if (event.getPayload() instanceof SubjectRecorded known) {
                    holder = known.holder();
                } else {
                    reader = true;
                }
            }
            return new Known(holder, reader);
        }
    }

    static @Nullable Refusal refusal(StateReasonableCause command, Known known, Instant now) {
        var wrong = Contradiction.in(command, now);
        if (wrong != null) {
            return wrong;
        }
        if (!known.reader()) {
            return ConsentRefusal.Wrong.UNKNOWN_READER;
        }
        boolean may =
                known.holder() != null
                        && (known.holder().equals(command.by()) || command.byResponsible());
        return may ? null : new Refusal.NotFound();
    }
}
