package org.safeguardinghub.missing.recordepisode;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Owners;
import org.safeguardinghub.missing.MissingEvent;
import org.safeguardinghub.missing.MissingEvent.EpisodeRecorded;
import org.safeguardinghub.missing.MissingRefusal;
import org.safeguardinghub.missing.RecordEpisode;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** An episode is of a child whom its owner has told the hub of. */
public final class RecordEpisodeHandler {
    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public RecordEpisodeHandler(
            Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<MissingEvent> handle(RecordEpisode command) {
        var refusal = refusal(command, holder(command.subject()), clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        MissingEvent recorded =
                new EpisodeRecorded(
                        command.episode(),
                        command.owner(),
                        command.subject(),
                        command.missingSince(),
                        sealer.seal(
                                command.episode(), "missing-episode.recorded", command.content()));
        return recorder.record(
                "MissingEpisode", command.episode().text(), Outcome.accepted(recorded));
    }

    private @Nullable AgencyId holder(SubjectId subject) {
        var record = new RecordId(subject.value());
        return authority.ask(Owners.of(List.of(record))).get(record);
    }

    static @Nullable Refusal refusal(
            RecordEpisode command, @Nullable AgencyId holder, Instant now) {
        var wrong = MissingRefusal.IN_THE_FUTURE.ifToCome(command.missingSince(), now);
        if (wrong != null) {
            return wrong;
        }
        return command.owner().equals(holder) ? null : new Refusal.NotFound();
    }
}
