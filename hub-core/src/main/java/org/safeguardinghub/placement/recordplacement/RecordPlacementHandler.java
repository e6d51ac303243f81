package org.safeguardinghub.placement.recordplacement;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Kinds;
import org.safeguardinghub.authority.Owners;
import org.safeguardinghub.authority.Responsible;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.placement.Footing;
import org.safeguardinghub.placement.PlacementEvent;
import org.safeguardinghub.placement.PlacementEvent.PlacementRecorded;
import org.safeguardinghub.placement.PlacementRefusal;
import org.safeguardinghub.placement.RecordPlacement;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.shared.WorkingDays;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A placement is of a child whom its recorder has told the hub of, between known authorities. */
public final class RecordPlacementHandler {
    /** How long after an emergency placement the host may be told (Care Planning Regs 2010, 13). */
    private static final int WORKING_DAYS_TO_NOTIFY = 5;

    /**
     * What makes an authority responsible, and a child the same; a decision that rests on it is
     * appended under guard.
     */
    private static final Set<String> MOVES =
            Set.of(
                    "placement.recorded",
                    "responsibility.accepted",
                    "link.confirmed",
                    "link.undone");

    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public RecordPlacementHandler(
            Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<PlacementEvent> handle(RecordPlacement command) {
        var read = read(command, clock.instant());
        var known = read.known();
        var refusal = refusal(command, known);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content = sealer.seal(command.placement(), "placement.recorded", command.content());
        return recorder.record(
                "Placement",
                command.placement().text(),
                Outcome.accepted(decided(command, known, content)),
                read.guard());
    }

    /** Who holds the child, what the agencies named are, and who is responsible for the child. */
    record Known(
            @Nullable AgencyId holder,
            Map<AgencyId, AgencyKind> kinds,
            Set<AgencyId> responsible) {}

    /**
     * What is known, and for how long that can be relied on.
     *
     * @param guard lost when somebody becomes responsible under whichever record of the child
     */
    private record Read(Known known, Guard guard) {}

    private Read read(RecordPlacement command, Instant now) {
        try (var snapshot = authority.snapshot()) {
            var moves =
                    snapshot.persons(Set.of(command.subject())).stream()
                            .map(one -> new Criterion(Tags.of(one), MOVES))
                            .collect(Collectors.toSet());
            return new Read(
                    snapshot.ask(known(command, now)), new Guard(moves, snapshot.position()));
        }
    }

    private static Inquiry<Known> known(RecordPlacement command, Instant now) {
        var subject = new RecordId(command.subject().value());
        return Owners.of(List.of(subject))
                .and(Kinds.of(named(command).values(), now), Registered::new)
                .and(
                        Responsible.standing(command.subject(), now),
                        (registered, standing) ->
                                new Known(
                                        registered.owners().get(subject),
                                        registered.kinds(),
                                        Responsible.authorities(standing)));
    }

    private record Registered(Map<RecordId, AgencyId> owners, Map<AgencyId, AgencyKind> kinds) {}

    /** The three authorities, which need not differ, by the field that names each. */
    private static Map<String, AgencyId> named(RecordPlacement command) {
        var named = new LinkedHashMap<String, AgencyId>();
        named.put("/responsibleAuthority", command.responsibleAuthority());
        named.put("/hostAuthority", command.hostAuthority());
        if (command.whereFound() != null) {
            named.put("/whereFound", Objects.requireNonNull(command.whereFound()));
        }
        return named;
    }

    static @Nullable Refusal refusal(RecordPlacement command, Known known) {
        if (command.until() != null && !command.from().isBefore(command.until())) {
            return PlacementRefusal.Reason.ENDS_BEFORE_IT_BEGINS;
        }
        for (var authority : named(command).entrySet()) {
            var kind = known.kinds().get(authority.getValue());
            if (kind != AgencyKind.LA_CSC) {
                return new PlacementRefusal.NotAnAuthority(authority.getKey(), kind != null);
            }
        }
        return command.owner().equals(known.holder()) ? null : new Refusal.NotFound();
    }

    static PlacementEvent decided(RecordPlacement command, Known known, Sealed content) {
        var until = command.until() == null ? Validity.OPEN : command.until();
        return new PlacementRecorded(
                command.placement(),
                command.owner(),
                command.subject(),
                command.responsibleAuthority(),
                command.hostAuthority(),
                command.whereFound(),
                Footing.of(command.owner(), command.responsibleAuthority(), known.responsible()),
                new Validity(command.from(), until),
                command.emergency(),
                command.notifiedAt(),
                command.emergency()
                        ? WorkingDays.after(command.from(), WORKING_DAYS_TO_NOTIFY)
                        : command.from(),
                WorkingDays.CALENDAR,
                content);
    }
}
