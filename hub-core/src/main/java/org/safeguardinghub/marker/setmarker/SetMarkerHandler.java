package org.safeguardinghub.marker.setmarker;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.marker.MarkerEvent;
import org.safeguardinghub.marker.MarkerEvent.MarkerSet;
import org.safeguardinghub.marker.MarkerRefusal.Wrong;
import org.safeguardinghub.marker.SetMarker;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** A marker is set on a person whom its owner has told the hub of. */
public final class SetMarkerHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public SetMarkerHandler(FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<MarkerEvent> handle(SetMarker command) {
        var facts =
                reader.facts(
                        Set.of(
                                new Criterion(
                                        Tags.of(command.subject()), Set.of("subject.recorded"))));
        var holder =
                facts.events().stream()
                        .map(event -> ((SubjectRecorded) event.getPayload()).holder())
                        .findFirst()
                        .orElse(null);
        var refusal = refusal(command, holder, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        MarkerEvent set =
                new MarkerSet(
                        command.marker(),
                        command.owner(),
                        command.subject(),
                        command.reviewBy(),
                        sealer.seal(command.marker(), "marker.set", command.content()));
        return recorder.record(
                "Marker", command.marker().text(), Outcome.accepted(set), facts.guard());
    }

    /** A person decides whether it is exploitation; that an exchange is recorded, is required. */
    static @Nullable Refusal refusal(SetMarker command, @Nullable AgencyId holder, Instant now) {
        if (command.kind().isExploitation() && !command.exchange().isRecorded()) {
            return Wrong.NO_EXCHANGE;
        }
        if (command.kind().isExploitation() && command.definition() == null) {
            return Wrong.NO_DEFINITION;
        }
        if (!command.reviewBy().isAfter(now)) {
            return Wrong.REVIEWED_IN_THE_PAST;
        }
        return command.owner().equals(holder) ? null : new Refusal.NotFound();
    }
}
