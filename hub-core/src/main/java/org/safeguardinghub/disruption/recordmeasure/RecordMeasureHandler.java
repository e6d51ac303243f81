package org.safeguardinghub.disruption.recordmeasure;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.disruption.MeasureEvent;
import org.safeguardinghub.disruption.MeasureEvent.MeasureRecorded;
import org.safeguardinghub.disruption.RecordMeasure;
import org.safeguardinghub.disruption.Target;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A measure names persons whom its owner has told the hub of. That its owner may know of the place
 * is settled before this.
 */
public final class RecordMeasureHandler {
    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public RecordMeasureHandler(
            Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<MeasureEvent> handle(RecordMeasure command) {
        var refusal = refusal(command, known(command));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content =
                sealer.seal(command.measure(), "disruption-measure.recorded", command.content());
        return recorder.record(
                "DisruptionMeasure",
                command.measure().text(),
                Outcome.accepted(decided(command, content)));
    }

    /** Whether the lead takes part, and which of the persons named the owner holds. */
    record Known(boolean lead, Set<SubjectId> held) {}

    private Known known(RecordMeasure command) {
        var held = new HashSet<SubjectId>();
        try (var snapshot = authority.snapshot()) {
            for (var subject : named(command)) {
                snapshot.record(new RecordId(subject.value()))
                        .filter(found -> found.record().owner().equals(command.owner()))
                        .ifPresent(_ -> held.add(subject));
            }
        }
        return new Known(authority.isInForce(command.lead(), clock.instant()), held);
    }

    private static Set<SubjectId> named(RecordMeasure command) {
        var named = new HashSet<>(command.children());
        if (command.target() instanceof Target.Person(SubjectId subject, var _, var _)
                && subject != null) {
            named.add(subject);
        }
        return named;
    }

    static @Nullable Refusal refusal(RecordMeasure command, Known known) {
        var unsound = command.unsound(known.lead());
        if (unsound != null) {
            return unsound;
        }
        return known.held().containsAll(named(command)) ? null : new Refusal.NotFound();
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
