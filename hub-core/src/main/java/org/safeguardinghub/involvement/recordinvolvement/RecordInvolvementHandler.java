package org.safeguardinghub.involvement.recordinvolvement;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.involvement.InvolvementEvent;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.involvement.InvolvementRefusal;
import org.safeguardinghub.involvement.RecordInvolvement;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** The holder states another agency's involvement, or an agency asserts its own. */
public final class RecordInvolvementHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Clock clock;

    public RecordInvolvementHandler(FactReader reader, Recorder recorder, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<InvolvementEvent> handle(RecordInvolvement command) {
        var facts =
                reader.facts(
                        Set.of(
                                new Criterion(
                                        Tags.of(command.subject()), Set.of("subject.recorded")),
                                new Criterion(
                                        Tags.of(command.agency()),
                                        Set.of("register.agency-registered"))));
        return recorder.record(
                "Involvement",
                command.involvement().text(),
                decide(command, Known.from(facts), clock.instant()),
                facts.guard());
    }

    /** Who holds the person, and whether the agency named is in the register. */
    record Known(@Nullable AgencyId holder, boolean agency) {
        static Known from(Facts facts) {
            AgencyId holder = null;
            boolean agency = false;
            for (var event : facts.events()) {
                if (event.getPayload() instanceof SubjectRecorded known) {
                    holder = known.holder();
                } else {
                    agency = true;
                }
            }
            return new Known(holder, agency);
        }
    }

    static Outcome<InvolvementEvent> decide(RecordInvolvement command, Known known, Instant now) {
        var from = command.from() == null ? now : command.from();
        var until = command.until() == null ? Validity.OPEN : command.until();
        if (!from.isBefore(until)) {
            return Outcome.refused(new InvolvementRefusal.EndsBeforeItBegins());
        }
        if (!known.agency()) {
            return Outcome.refused(new InvolvementRefusal.UnknownAgency());
        }
        boolean assertion = command.recordedBy().equals(command.agency());
        if (known.holder() == null || !(assertion || command.recordedBy().equals(known.holder()))) {
            return Outcome.refused(new Refusal.NotFound());
        }
        return Outcome.accepted(
                new InvolvementRecorded(
                        command.involvement(),
                        command.subject(),
                        command.agency(),
                        command.recordedBy(),
                        command.kind(),
                        new Validity(from, until)));
    }
}
