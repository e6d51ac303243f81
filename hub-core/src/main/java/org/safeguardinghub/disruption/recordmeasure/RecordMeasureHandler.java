package org.safeguardinghub.disruption.recordmeasure;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.InForce;
import org.safeguardinghub.authority.Owners;
import org.safeguardinghub.concern.AgeThen;
import org.safeguardinghub.disruption.MeasureEvent;
import org.safeguardinghub.disruption.MeasureEvent.MeasureRecorded;
import org.safeguardinghub.disruption.MeasureRefusal;
import org.safeguardinghub.disruption.RecordMeasure;
import org.safeguardinghub.disruption.Target;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.BirthDates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A measure names persons whom its owner has told the hub of. That its owner may know of the place
 * is settled before this. An age that its owner gives is not believed against a birth date that its
 * owner has told the hub of: what is known of a child decides (SR-25).
 */
public final class RecordMeasureHandler {
    private final FactReader reader;
    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public RecordMeasureHandler(
            FactReader reader, Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        this.reader = reader;
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<MeasureEvent> handle(RecordMeasure command) {
        var now = clock.instant();
        var facts = reader.facts(BirthDates.criteria(takenForAdult(command)));
        var refusal = refusal(command, known(command, facts, now), now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content =
                sealer.seal(command.measure(), "disruption-measure.recorded", command.content());
        return recorder.record(
                "DisruptionMeasure",
                command.measure().text(),
                Outcome.accepted(decided(command, content)),
                facts.guard());
    }

    /**
     * What was found.
     *
     * @param lead whether the lead takes part
     * @param held which of the persons named the owner holds
     * @param born by the owner's record of somebody who is said to be an adult
     */
    record Known(boolean lead, Set<SubjectId> held, Collection<LocalDate> born) {}

    private Known known(RecordMeasure command, Facts facts, Instant now) {
        var records = named(command).stream().map(s -> new RecordId(s.value())).toList();
        var found =
                authority.ask(
                        Owners.of(records)
                                .and(InForce.all(List.of(command.lead()), now), Found::new));
        var held = new HashSet<SubjectId>();
        found.owners()
                .forEach(
                        (record, owner) -> {
                            if (owner.equals(command.owner())) {
                                held.add(new SubjectId(record.value()));
                            }
                        });
        var adult = takenForAdult(command);
        adult.retainAll(held);
        var born = new BirthDates(sealer).of(adult, facts).values();
        return new Known(found.lead(), held, born.stream().flatMap(List::stream).toList());
    }

    private record Found(Map<RecordId, AgencyId> owners, boolean lead) {}

    /**
     * Whom it is on, where that is a known person and nothing is confirmed since it is no child.
     */
    private static Set<SubjectId> takenForAdult(RecordMeasure command) {
        var adult = new HashSet<SubjectId>();
        if (command.target() instanceof Target.Person(SubjectId subject, var age, var confirmed)
                && subject != null
                && age == Target.Age.ADULT
                && !confirmed) {
            adult.add(subject);
        }
        return adult;
    }

    private static Set<SubjectId> named(RecordMeasure command) {
        var named = new HashSet<>(command.children());
        if (command.target() instanceof Target.Person(SubjectId subject, var _, var _)
                && subject != null) {
            named.add(subject);
        }
        return named;
    }

    static @Nullable Refusal refusal(RecordMeasure command, Known known, Instant now) {
        var unsound = command.unsound(known.lead());
        if (unsound != null) {
            return unsound;
        }
        if (!known.held().containsAll(named(command))) {
            return new Refusal.NotFound();
        }
        return AgeThen.of(known.born(), first(command.from(), now)) == AgeThen.MAYBE_CHILD
                ? MeasureRefusal.CHILD_NOT_CONFIRMED
                : null;
    }

    /** A measure that was in force before it was told of was in force on who was younger. */
    private static Instant first(@Nullable Instant from, Instant now) {
        return from != null && from.isBefore(now) ? from : now;
    }

    static MeasureEvent decided(RecordMeasure command, Sealed content) {
        var children = new TreeSet<SubjectId>(Comparator.comparing(SubjectId::text));
        children.addAll(command.children());
        return switch (command.target()) {
            case Target.Person(var subject, var age, var _) ->
                    recorded(command, true, subject, age, null, false, children, content);
            case Target.Context(var kind, var context) ->
                    recorded(
                            command,
                            false,
                            null,
                            null,
                            context,
                            kind == Target.Kind.PLATFORM,
                            children,
                            content);
        };
    }

    private static MeasureRecorded recorded(
            RecordMeasure command,
            boolean person,
            @Nullable SubjectId subject,
            Target.@Nullable Age age,
            @Nullable RecordId context,
            boolean platform,
            Set<SubjectId> children,
            Sealed content) {
        AgencyId owner = command.owner();
        return new MeasureRecorded(
                command.measure(),
                owner,
                command.lead(),
                command.type(),
                command.state(),
                person,
                subject,
                age,
                context,
                platform,
                children,
                command.area(),
                command.from(),
                command.until(),
                content);
    }
}
