package org.safeguardinghub.emergency.takeemergencyaccess;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.emergency.EmergencyEvent;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.emergency.TakeEmergencyAccess;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.shared.WorkingDays;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whoever may know of a child may break the glass: whether the danger was real is ruled on
 * afterwards, by the holders. That the person may know of the child is settled before this.
 */
public final class TakeEmergencyAccessHandler {
    /** How long the glass stays broken (sharing rules, section 2, Emergency). */
    static final Duration OPEN_FOR = Duration.ofHours(4);

    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public TakeEmergencyAccessHandler(
            Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<EmergencyEvent> handle(TakeEmergencyAccess command) {
        var holders = holders(command.subject());
        var refusal = refusal(holders);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content = sealer.seal(command.access(), "emergency-access.taken", command.reason());
        return recorder.record(
                "EmergencyAccess",
                command.access().text(),
                Outcome.accepted(decided(command, holders, content, clock.instant())));
    }

    private Set<AgencyId> holders(SubjectId subject) {
        var holders = new TreeSet<AgencyId>(Comparator.comparing(AgencyId::text));
        try (var snapshot = authority.snapshot()) {
            snapshot.recordsAbout(snapshot.persons(List.of(subject)))
                    .forEach(envelope -> holders.add(envelope.record().owner()));
        }
        return holders;
    }

    static @Nullable Refusal refusal(Set<AgencyId> holders) {
        return holders.isEmpty() ? new Refusal.NotFound() : null;
    }

    /** The agency of the person is no judge in its own case. */
    static EmergencyEvent decided(
            TakeEmergencyAccess command, Set<AgencyId> holders, Sealed content, Instant now) {
        var others = new TreeSet<AgencyId>(Comparator.comparing(AgencyId::text));
        others.addAll(holders);
        others.remove(command.agency());
        return new EmergencyAccessTaken(
                command.access(),
                command.agency(),
                command.person(),
                command.subject(),
                others,
                new Validity(now, now.plus(OPEN_FOR)),
                WorkingDays.after(now, 1),
                WorkingDays.CALENDAR,
                content);
    }
}
