package org.safeguardinghub.restriction.setrestriction;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.InForce;
import org.safeguardinghub.authority.Owners;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.restriction.RestrictionEvent;
import org.safeguardinghub.restriction.RestrictionEvent.ConflictDeclared;
import org.safeguardinghub.restriction.RestrictionEvent.LimitSet;
import org.safeguardinghub.restriction.RestrictionEvent.NameReleased;
import org.safeguardinghub.restriction.RestrictionEvent.PersonExcluded;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.restriction.RestrictionEvent.WhereaboutsMarked;
import org.safeguardinghub.restriction.SetRestriction;
import org.safeguardinghub.restriction.Terms;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Only the owner restricts what is its own, and only the owner lets a name in it be read; a
 * conflict is declared by whoever has it, of a person whom the declarer may know of. Who owns a
 * record never changes, so the decision needs no guard.
 */
public final class SetRestrictionHandler {
    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public SetRestrictionHandler(
            Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<RestrictionEvent> handle(SetRestriction command) {
        var now = clock.instant();
        var refusal = refusal(command, known(command, now), now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var name = becomes(command.terms()).getAnnotation(EventName.class).value();
        var reason = sealer.seal(command.restriction(), name, command.reason());
        return recorder.record(
                "Restriction",
                command.restriction().text(),
                Outcome.accepted(decided(command, reason, now)));
    }

    /** Who owns what is to be restricted, and whether all agencies named take part. */
    record Known(@Nullable AgencyId owner, boolean agencies) {}

    private Known known(SetRestriction command, Instant now) {
        var terms = command.terms();
        var record = terms.onRecord();
        var subject = terms.onSubject();
        var named = record != null || subject == null ? record : new RecordId(subject.value());
        var records = named == null ? List.<RecordId>of() : List.of(named);
        return authority.ask(
                Owners.of(records)
                        .and(
                                InForce.all(terms.agenciesNamed(), now),
                                (owners, agencies) ->
                                        new Known(
                                                named == null ? null : owners.get(named),
                                                agencies)));
    }

    static @Nullable Refusal refusal(SetRestriction command, Known known, Instant now) {
        var unsound = command.unsound(known.agencies(), now);
        if (unsound != null) {
            return unsound;
        }
        var mayRestrict =
                switch (command.terms()) {
                    case Terms.Conflict _ -> known.owner() != null;
                    case Terms.Seal _, Terms.Exclusion _, Terms.Limit _ ->
                            command.by().equals(known.owner());
                    case Terms.Whereabouts _, Terms.NameRelease _ ->
                            command.by().equals(known.owner());
                };
        return mayRestrict ? null : new Refusal.NotFound();
    }

    static RestrictionEvent decided(SetRestriction command, Sealed reason, Instant now) {
        var id = command.restriction();
        var by = command.by();
        var validity = new Validity(now, command.until() == null ? Validity.OPEN : command.until());
        return switch (command.terms()) {
            case Terms.Seal(var record, var subject, var agencies) ->
                    new SealSet(id, by, record, subject, with(agencies, by), validity, reason);
            case Terms.Exclusion(var subject, var person) ->
                    new PersonExcluded(id, by, subject, person, validity, reason);
            case Terms.Conflict(var subject, var person) ->
                    new ConflictDeclared(id, by, subject, person, validity, reason);
            case Terms.Limit(var record, var category, var kind, var highest) ->
                    new LimitSet(id, by, record, category, kind, highest, validity, reason);
            case Terms.Whereabouts(var record, var categories) ->
                    new WhereaboutsMarked(
                            id, by, record, new TreeSet<>(categories), validity, reason);
            case Terms.NameRelease(var record, var person, var field, var agencies) ->
                    new NameReleased(
                            id, by, record, person, field, inOrder(agencies), validity, reason);
        };
    }

    /** Whoever seals stays inside: otherwise nobody could ever look at it, or lift it, again. */
    private static Set<AgencyId> with(Set<AgencyId> agencies, AgencyId by) {
        var inside = inOrder(agencies);
        inside.add(by);
        return inside;
    }

    private static Set<AgencyId> inOrder(Set<AgencyId> agencies) {
        var ordered = new TreeSet<AgencyId>(java.util.Comparator.comparing(AgencyId::text));
        ordered.addAll(agencies);
        return ordered;
    }

    private static Class<? extends RestrictionEvent> becomes(Terms terms) {
        return switch (terms) {
            case Terms.Seal _ -> SealSet.class;
            case Terms.Exclusion _ -> PersonExcluded.class;
            case Terms.Conflict _ -> ConflictDeclared.class;
            case Terms.Limit _ -> LimitSet.class;
            case Terms.Whereabouts _ -> WhereaboutsMarked.class;
            case Terms.NameRelease _ -> NameReleased.class;
        };
    }
}
