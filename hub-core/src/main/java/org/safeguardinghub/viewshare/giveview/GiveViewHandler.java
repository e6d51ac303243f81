package org.safeguardinghub.viewshare.giveview;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.viewshare.GiveView;
import org.safeguardinghub.viewshare.ViewShareContradiction;
import org.safeguardinghub.viewshare.ViewShareEvent;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;
import org.safeguardinghub.viewshare.ViewShareRefusal.Reason;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Only an authority that has the child gives its view, only to agencies that take part and that no
 * seal leaves out: all under the guard of what says so (sharing rules, law 8).
 */
public final class GiveViewHandler {
    /** What makes an authority responsible, others the same child, or closes the child to some. */
    private static final Set<String> AROUND_CHILD =
            Set.of(
                    "placement.recorded",
                    "responsibility.accepted",
                    "link.proposed",
                    "link.confirmed",
                    "link.undone",
                    "restriction.seal-set",
                    "restriction.ended");

    private static final Set<String> TAKING_PART =
            Set.of("register.agency-registered", "suspension.begun", "suspension.ended");

    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final BasisCodes codes;
    private final Clock clock;

    public GiveViewHandler(
            Authority authority, Recorder recorder, Sealer sealer, BasisCodes codes, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.codes = codes;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ViewShareEvent> handle(GiveView command) {
        var now = clock.instant();
        var grounds = grounds(command, now);
        var refusal = refusal(command, grounds.known(), codes, now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content = sealer.seal(command.viewShare(), "view-share.given", command.content());
        return recorder.record(
                "ViewShare",
                command.viewShare().text(),
                Outcome.accepted(decided(command, content, now)),
                grounds.guard());
    }

    /** What is known, and what must not change before it is decided on. */
    private record Grounds(Known known, Guard guard) {}

    private Grounds grounds(GiveView command, Instant now) {
        var agencies = new HashSet<>(command.recipients());
        agencies.add(command.giver());
        try (var snapshot = authority.snapshot()) {
            var perhaps = snapshot.perhaps(List.of(command.subject()));
            var facts = snapshot.facts(agencies, List.of(), perhaps);
            var known = Known.of(command, holders(perhaps, snapshot), facts, now);
            return new Grounds(known, new Guard(criteria(perhaps, agencies), snapshot.position()));
        }
    }

    private static Map<SubjectId, AgencyId> holders(Set<SubjectId> perhaps, Snapshot snapshot) {
        var holders = new HashMap<SubjectId, AgencyId>();
        snapshot.records(perhaps.stream().map(one -> new RecordId(one.value())).toList())
                .forEach(
                        one ->
                                holders.put(
                                        new SubjectId(one.record().id().value()),
                                        one.record().owner()));
        return holders;
    }

    private static Set<Criterion> criteria(Set<SubjectId> perhaps, Set<AgencyId> agencies) {
        var criteria = new HashSet<Criterion>();
        perhaps.forEach(one -> criteria.add(new Criterion(Tags.of(one), AROUND_CHILD)));
        agencies.forEach(one -> criteria.add(new Criterion(Tags.of(one), TAKING_PART)));
        return criteria;
    }

    static @Nullable Refusal refusal(GiveView command, Known known, BasisCodes codes, Instant now) {
        var contradiction = ViewShareContradiction.in(command, now);
        if (contradiction != null) {
            return contradiction;
        }
        var basis = codes.refusal(command.basis(), now);
        if (basis != null) {
            return basis;
        }
        if (known.recipients() < command.recipients().size()) {
            return Reason.UNKNOWN_RECIPIENT;
        }
        if (!known.open()) {
            return new Refusal.NotFound();
        }
        return known.authority() ? known.obstacle() : Reason.NOT_THE_AUTHORITY;
    }

    static ViewShareEvent decided(GiveView command, Sealed content, Instant now) {
        return new ViewGiven(
                command.viewShare(),
                command.giver(),
                command.subject(),
                command.recipients(),
                command.purposes(),
                command.frozenAt(),
                new Validity(now, command.until() == null ? Validity.OPEN : command.until()),
                command.basis(),
                command.informed(),
                content);
    }
}
