package org.safeguardinghub.intelligence.recordintelligence;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.intelligence.InformationEvent;
import org.safeguardinghub.intelligence.InformationEvent.InformationSubmitted;
import org.safeguardinghub.intelligence.IntelligenceRefusal.Wrong;
import org.safeguardinghub.intelligence.SubmitInformation;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;

/** Any agency may tell the police something of persons whom it has told the hub of. */
public final class SubmitInformationHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public SubmitInformationHandler(
            FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<InformationEvent> handle(SubmitInformation command) {
        var facts = reader.facts(Known.criteria(command.subjects(), command.sentTo()));
        var refusal = refusal(command, Known.from(facts), clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        InformationEvent submitted =
                new InformationSubmitted(
                        command.information(),
                        command.owner(),
                        command.sentTo(),
                        command.subjects(),
                        command.occurredFrom(),
                        command.occurredTo(),
                        command.marking(),
                        sealer.seal(
                                command.information(),
                                "partner-information.submitted",
                                command.content()));
        return recorder.record(
                "PartnerInformation",
                command.information().text(),
                Outcome.accepted(submitted),
                facts.guard());
    }

    static @Nullable Refusal refusal(SubmitInformation command, Known known, Instant now) {
        var wrong = When.wrong(command.occurredFrom(), command.occurredTo(), now);
        if (wrong != null) {
            return wrong;
        }
        if (command.sentTo().equals(command.owner())) {
            return Wrong.SENT_TO_ONESELF;
        }
        if (!known.kinds().containsKey(command.sentTo())) {
            return Wrong.UNKNOWN_RECIPIENT;
        }
        if (!known.isPolice(command.sentTo())) {
            return Wrong.NOT_SENT_TO_POLICE;
        }
        return known.holdsAll(command.owner(), command.subjects()) ? null : new Refusal.NotFound();
    }
}
