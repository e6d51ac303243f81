package org.safeguardinghub.forgetting.proposeerasure;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.clock.MovesClocks.Pass;
import org.safeguardinghub.clock.MovesClocks.Stop;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What others have still to judge of a record, event by event. Who broke the glass, opened a
 * pattern or reviews would else have the reason destroyed before anybody else has looked at it.
 * Source: sharing rules, section 2.
 */
final class Oversight {
    /** Records that say why their owner, or somebody for it, may read more than others. */
    private static final Set<RecordType> OPENING =
            EnumSet.of(
                    RecordType.EMERGENCY_ACCESS,
                    RecordType.PATTERN_OPENING,
                    RecordType.REVIEW_GRANT);

    private final RecordId record;
    private final Set<Owed> owed = new HashSet<>();
    private @Nullable AgencyId owner;
    private Instant opensUntil = Instant.MIN;

    Oversight(RecordId record) {
        this.record = record;
    }

    private record Owed(ClockKind kind, AgencyId by) {}

    /** Takes an event of any kind, in the order of the log. */
    void take(Object event) {
        if (event instanceof IntroducesRecord begun && begun.ruled().id().equals(record)) {
            owner = begun.ruled().owner();
            if (OPENING.contains(begun.ruled().type())) {
                var until = begun.occurredTo();
                opensUntil = until == null ? Instant.MAX : until;
            }
        }
        if (event instanceof EndsFact ends
                && ends.endedFact().equals(record.value())
                && ends.endsAt().isBefore(opensUntil)) {
            opensUntil = ends.endsAt();
        }
        if (event instanceof MovesClocks moves) {
            move(moves);
        }
    }

    /** In the order in which the clocks themselves are moved. */
    private void move(MovesClocks event) {
        event.stopsClocks().stream()
                .filter(stop -> stop.record().equals(record))
                .forEach(stop -> owed.removeIf(one -> isStopped(one, stop)));
        event.passesClocks().stream()
                .filter(pass -> pass.record().equals(record))
                .forEach(this::pass);
        event.startsClocks().stream()
                .filter(start -> start.record().equals(record))
                .forEach(start -> owed.add(new Owed(start.kind(), start.owedBy())));
    }

    private static boolean isStopped(Owed one, Stop stop) {
        return one.kind() == stop.kind()
                && (stop.owedBy() == null || stop.owedBy().equals(one.by()));
    }

    private void pass(Pass pass) {
        for (var one : Set.copyOf(owed)) {
            if (one.by().equals(pass.from())) {
                owed.remove(one);
                owed.add(new Owed(one.kind(), pass.to()));
            }
        }
    }

    /** Whether another agency has still to act on it, or what it opens is open. */
    boolean lasts(Instant now) {
        return now.isBefore(opensUntil) || owed.stream().anyMatch(one -> !one.by().equals(owner));
    }
}
