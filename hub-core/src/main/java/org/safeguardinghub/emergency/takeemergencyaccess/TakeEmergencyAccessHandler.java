package org.safeguardinghub.emergency.takeemergencyaccess;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.emergency.EmergencyEvent;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.emergency.TakeEmergencyAccess;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.shared.WorkingDays;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Rulings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whoever may know of a child may break the glass: whether the danger was real is ruled on
 * afterwards, by the holders. That the person may know of the child is settled before this.
 *
 * <p>Of the holders those are told, and rule, of whose records something opens. Who stays closed
 * has nothing to rule on, and that it holds anything is not told by the review of what it did not
 * show.
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
        var now = clock.instant();
        var known = known(command, now);
        var refusal = refusal(known.isHeld());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content = sealer.seal(command.access(), "emergency-access.taken", command.reason());
        return recorder.record(
                "EmergencyAccess",
                command.access().text(),
                Outcome.accepted(decided(command, known.opened(), content, now)),
                known.guard());
    }

    /**
     * What is held of the child.
     *
     * @param isHeld whether anybody holds anything
     * @param opened whose records the person will read something of
     * @param guard lost when somebody else begins to hold something
     */
    private record Known(boolean isHeld, Set<AgencyId> opened, Guard guard) {}

    private Known known(TakeEmergencyAccess command, Instant now) {
        try (var snapshot = authority.snapshot()) {
            var person = snapshot.persons(List.of(command.subject()));
            var records = snapshot.recordsAbout(person);
            var facts = new ArrayList<>(facts(snapshot, command, person, records));
            facts.add(grant(command, snapshot.position(), now));
            var opened = new HashSet<AgencyId>();
            for (var envelope : records) {
                var question = question(command, envelope.record(), snapshot.position(), now);
                if (!Rulings.rule(question, facts).shown().isEmpty()) {
                    opened.add(envelope.record().owner());
                }
            }
            return new Known(
                    !records.isEmpty(), opened, new Guard(criteria(person), snapshot.position()));
        }
    }

    private Set<Criterion> criteria(Set<SubjectId> person) {
        var names = new HashSet<>(beginnings);
        names.addAll(LINKS);
        return person.stream()
                .map(one -> new Criterion(Tags.of(one), names))
                .collect(Collectors.toSet());
    }

    private static List<Fact> facts(
            Snapshot snapshot,
            TakeEmergencyAccess command,
            Set<SubjectId> person,
            List<Envelope> records) {
        var ruled = records.stream().map(Envelope::record).toList();
        return snapshot.facts(List.of(command.agency()), ruled, person);
    }

    /** What will hold once the glass is broken. */
    private static Fact grant(TakeEmergencyAccess command, long position, Instant now) {
        return new Fact.EmergencyGrant(
                command.access().value(),
                position,
                new Validity(now, now.plus(OPEN_FOR)),
                command.subject(),
                command.agency(),
                command.person());
    }

    private static Question question(
            TakeEmergencyAccess command, RuledRecord record, long position, Instant now) {
        var reader = new Reader(command.agency(), command.person(), command.roles(), null);
        return new Question(
                record, command.subject(), reader, Purpose.EMERGENCY, null, now, position);
    }

    static @Nullable Refusal refusal(boolean isHeld) {
        return isHeld ? null : new Refusal.NotFound();
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
