package org.safeguardinghub.forgetting.keeprecord;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.forgetting.ErasureRefusal;
import org.safeguardinghub.forgetting.KeepRecord;
import org.safeguardinghub.forgetting.RetentionEvent;
import org.safeguardinghub.forgetting.RetentionEvent.RecordKept;
import org.safeguardinghub.forgetting.RetentionRefusal;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Tags;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** Only the owner's own people keep a record on, and only one that is there to be kept. */
public final class KeepRecordHandler {
    private static final ZoneId TIME = ZoneId.of("Europe/London");

    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Set<String> ofRecords;
    private final Clock clock;

    /**
     * @param beginnings the names of all events that begin a record: any of them can be kept on
     */
    public KeepRecordHandler(
            FactReader reader,
            Recorder recorder,
            Sealer sealer,
            Set<String> beginnings,
            Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        var names = new HashSet<>(beginnings);
        names.add("erasure.record-erased");
        this.ofRecords = Set.copyOf(names);
        this.clock = clock;
    }

    /** What a decision rests on: the owner, null where there is no such record. */
    record Known(@Nullable AgencyId owner, boolean erased) {
        static Known of(KeepRecord command, Facts facts) {
            AgencyId owner = null;
            boolean erased = false;
            for (var event : facts.events()) {
                if (event.getPayload() instanceof IntroducesRecord begun
                        && begun.ruled().id().equals(command.record())) {
                    owner = begun.ruled().owner();
                }
                erased |= event.getPayload() instanceof RecordErased;
            }
            return new Known(owner, erased);
        }
    }

    @CommandHandler
    public Outcome<RetentionEvent> handle(KeepRecord command) {
        var facts = reader.facts(Set.of(new Criterion(Tags.of(command.record()), ofRecords)));
        var now = clock.instant();
        var refusal = refusal(command, Known.of(command, facts), today(now));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var kept =
                new RecordKept(
                        command.decision(),
                        command.record(),
                        command.by(),
                        command.person(),
                        command.reviewBy(),
                        now,
                        sealer.seal(command.decision(), "retention.record-kept", command.reason()));
        return recorder.record(
                "Retention",
                command.decision().text(),
                Outcome.<RetentionEvent>accepted(kept),
                facts.guard());
    }

    private static LocalDate today(Instant now) {
        return now.atZone(TIME).toLocalDate();
    }

    static @Nullable Refusal refusal(KeepRecord command, Known known, LocalDate today) {
        if (!command.reviewBy().isAfter(today)) {
            return RetentionRefusal.REVIEW_IN_THE_PAST;
        }
        if (!command.by().equals(known.owner())) {
            return new Refusal.NotFound();
        }
        return known.erased() ? ErasureRefusal.ALREADY_ERASED : null;
    }
}
