package org.safeguardinghub.crossarea;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Home;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.crossarea.OpeningEvent.HolderTold;
import org.safeguardinghub.crossarea.OpeningEvent.PatternOpened;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.LocalThresholds;
import org.safeguardinghub.register.Threshold;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A coordinator may open what agencies of the coordinator's own areas hold of a pattern, and
 * nothing of what others hold: their coordinators decide on that. Whoever holds it is told at once,
 * and so is whoever is responsible for whom it is about.
 *
 * <p>Nothing guards the decision: that the coordinator serves an area of the owner's is looked at
 * again by each ruling that counts the opening.
 */
public final class OpenPatternHandler {
    private static final Comparator<AgencyId> BY_ID = Comparator.comparing(AgencyId::text);

    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final LocalThresholds local;
    private final Clock clock;

    public OpenPatternHandler(
            Authority authority,
            Recorder recorder,
            Sealer sealer,
            LocalThresholds local,
            Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.local = local;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<OpeningEvent> handle(OpenPattern command) {
        var now = clock.instant();
        var known = known(command, now);
        var refusal = refusal(known);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content = sealer.seal(command.opening(), "pattern-opening.decided", command.reason());
        return recorder.record(
                "PatternOpening",
                command.opening().text(),
                Outcome.accepted(decided(command, known, content, now)));
    }

    /**
     * What is known of the records that are to be opened.
     *
     * @param holders of those that this coordinator may open
     * @param open what openings of the same agency that are in force have opened
     * @param home who is responsible for whom they are about
     * @param lasts for how long an opening holds where the coordinator works: so long that areas
     *     can speak to each other, and who needs more decides anew
     */
    record Known(
            Map<RecordId, AgencyId> holders,
            Set<RecordId> open,
            Set<AgencyId> home,
            Duration lasts) {}

    private Known known(OpenPattern command, Instant now) {
        var thresholds = local.known();
        try (var snapshot = authority.snapshot()) {
            var areas = ServedAreas.in(snapshot, now);
            var mine = areas.of(command.agency());
            var own =
                    snapshot.records(List.copyOf(command.records())).stream()
                            .filter(e -> !Collections.disjoint(areas.of(owner(e)), mine))
                            .toList();
            var holders = new TreeMap<RecordId, AgencyId>(Comparator.comparing(RecordId::text));
            own.forEach(e -> holders.put(e.record().id(), owner(e)));
            return new Known(
                    holders,
                    open(snapshot, command.agency(), holders.keySet(), now),
                    home(snapshot, own, now),
                    Duration.ofDays(thresholds.of(Threshold.OPENING_DAYS, mine, now)));
        }
    }

    private static AgencyId owner(Envelope envelope) {
        return envelope.record().owner();
    }

    private static Set<RecordId> open(
            Snapshot snapshot, AgencyId agency, Set<RecordId> records, Instant now) {
        var open = new HashSet<RecordId>();
        for (var fact : snapshot.factsAbout(List.copyOf(records), List.of())) {
            if (fact instanceof Fact.Opening opening
                    && opening.coordinator().equals(agency)
                    && opening.validity().holdsAt(now)) {
                open.add(opening.record());
            }
        }
        return open;
    }

    private static Set<AgencyId> home(Snapshot snapshot, List<Envelope> own, Instant now) {
        var subjects = new HashSet<SubjectId>();
        own.forEach(e -> subjects.addAll(e.record().subjects()));
        var home = new HashSet<AgencyId>();
        while (!subjects.isEmpty()) {
            var one = subjects.iterator().next();
            var person = snapshot.persons(List.of(one));
            var holders = new HashSet<AgencyId>();
            snapshot.records(person.stream().map(s -> new RecordId(s.value())).toList())
                    .forEach(e -> holders.add(owner(e)));
            home.addAll(Home.authorities(snapshot, one, holders, now));
            subjects.remove(one);
            subjects.removeAll(person);
        }
        return home;
    }

    static @Nullable Refusal refusal(Known known) {
        if (known.holders().isEmpty()) {
            return new Refusal.NotFound();
        }
        return known.open().containsAll(known.holders().keySet()) ? OpeningRefusal.IN_FORCE : null;
    }

    /** The coordinator's own agency is told of nothing: it decided. */
    static List<OpeningEvent> decided(
            OpenPattern command, Known known, Sealed content, Instant now) {
        var held = new TreeMap<AgencyId, Set<RecordId>>(BY_ID);
        known.holders()
                .forEach(
                        (record, holder) ->
                                held.computeIfAbsent(holder, _ -> new HashSet<>()).add(record));
        held.remove(command.agency());
        var told = new TreeSet<AgencyId>(BY_ID);
        told.addAll(held.keySet());
        told.addAll(known.home());
        told.remove(command.agency());
        var events = new ArrayList<OpeningEvent>();
        events.add(
                new PatternOpened(
                        command.opening(),
                        command.agency(),
                        command.kind(),
                        command.purpose(),
                        known.holders().keySet(),
                        told,
                        new Validity(now, now.plus(known.lasts())),
                        content));
        held.forEach(
                (holder, records) ->
                        events.add(
                                new HolderTold(
                                        command.opening(), command.agency(), holder, records)));
        return events;
    }
}
