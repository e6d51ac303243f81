package org.safeguardinghub.emergency.takeemergencyaccess;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.emergency.EmergencyEvent;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.emergency.TakeEmergencyAccess;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.shared.WorkingDays;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whoever may know of a child may break the glass: whether the danger was real is ruled on
 * afterwards, by the holders. That the person may know of the child is settled before this.
 */
public final class TakeEmergencyAccessHandler {
    /** How long the glass stays broken (sharing rules, section 2, Emergency). */
    static final Duration OPEN_FOR = Duration.ofHours(4);

    /** What makes others the same person, or makes them somebody else again. */
    private static final Set<String> LINKS = Set.of("link.confirmed", "link.undone");

    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Set<String> beginnings;
    private final Clock clock;

    /**
     * @param beginnings the names of all events that begin a record: each makes its owner a holder
     */
    public TakeEmergencyAccessHandler(
            Authority authority,
            Recorder recorder,
            Sealer sealer,
            Set<String> beginnings,
            Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.beginnings = Set.copyOf(beginnings);
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<EmergencyEvent> handle(TakeEmergencyAccess command) {
        var held = held(command.subject());
        var refusal = refusal(held.by());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content = sealer.seal(command.access(), "emergency-access.taken", command.reason());
        return recorder.record(
                "EmergencyAccess",
                command.access().text(),
                Outcome.accepted(decided(command, held.by(), content, clock.instant())),
                held.guard());
    }

    /** Who holds records of the person; the guard is lost when somebody else begins to. */
    private record Held(Set<AgencyId> by, Guard guard) {}

    private Held held(SubjectId subject) {
        var holders = new TreeSet<AgencyId>(Comparator.comparing(AgencyId::text));
        try (var snapshot = authority.snapshot()) {
            var person = snapshot.persons(List.of(subject));
            snapshot.recordsAbout(person)
                    .forEach(envelope -> holders.add(envelope.record().owner()));
            return new Held(holders, new Guard(criteria(person), snapshot.position()));
        }
    }

    private Set<Criterion> criteria(Set<SubjectId> person) {
        var names = new HashSet<>(beginnings);
        names.addAll(LINKS);
        return person.stream()
                .map(one -> new Criterion(Tags.of(one), names))
                .collect(Collectors.toSet());
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
