package org.safeguardinghub.subject.addtosubject;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.AddToSubject;
import org.safeguardinghub.subject.RecordBirth;
import org.safeguardinghub.subject.SubjectEvent;
import org.safeguardinghub.subject.SubjectEvent.AddressSaid;
import org.safeguardinghub.subject.SubjectEvent.BirthExpected;
import org.safeguardinghub.subject.SubjectEvent.Born;
import org.safeguardinghub.subject.SubjectEvent.IdentifiersSaid;
import org.safeguardinghub.subject.SubjectEvent.NamesSaid;
import org.safeguardinghub.subject.SubjectEvent.RelationshipsSaid;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;
import org.safeguardinghub.subject.SubjectPart;
import org.safeguardinghub.subject.SubjectRefusal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The life of a person's record after it was begun: what its holder says later. */
@NullUnmarked
@AggregateRoot(type = "Subject")
public class SubjectLife {
    /** A day begins in the United Kingdom, wherever the hub stands. */
    private static final ZoneId UK = ZoneId.of("Europe/London");

    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** Whose record it is, and whether the child is still to be born. */
    sealed interface Standing {
        AgencyId holder();

        record Living(AgencyId holder) implements Standing {}

        record Unborn(AgencyId holder) implements Standing {}
    }

    /** For Axon. */
    protected SubjectLife() {}

    @CommandHandler
    public Outcome<SubjectEvent> handle(AddToSubject command, Sealer sealer) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var name = nameOf(command.part());
        return said(event(command, sealed(sealer, command.subject(), name, command.content())));
    }

    @CommandHandler
    public Outcome<SubjectEvent> handle(RecordBirth command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing, LocalDate.ofInstant(clock.instant(), UK));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return said(
                new Born(
                        command.subject(),
                        command.by(),
                        sealed(sealer, command.subject(), "subject.born", command.content())));
    }

    private static Outcome<SubjectEvent> said(SubjectEvent event) {
        apply(event);
        return Outcome.accepted(event);
    }

    private static Sealed sealed(Sealer sealer, SubjectId subject, String event, Content content) {
        return sealer.seal(new RecordId(subject.value()), event, content);
    }

    static @Nullable Refusal refusal(AddToSubject command, Standing standing) {
        return switch (standing) {
            case Standing.Living(var holder) -> unlessHolder(command.by(), holder);
            case Standing.Unborn(var holder) -> unlessHolder(command.by(), holder);
        };
    }

    static @Nullable Refusal refusal(RecordBirth command, Standing standing, LocalDate today) {
        return switch (standing) {
            case Standing s when !command.by().equals(s.holder()) -> new Refusal.NotFound();
            case Standing.Living _ -> new SubjectRefusal.NotUnborn(command.subject());
            case Standing.Unborn _ when command.bornOn().isAfter(today) ->
                    new SubjectRefusal.BornInFuture();
            case Standing.Unborn _ -> null;
        };
    }

    private static @Nullable Refusal unlessHolder(AgencyId by, AgencyId holder) {
        return by.equals(holder) ? null : new Refusal.NotFound();
    }

    static String nameOf(SubjectPart part) {
        return switch (part) {
            case IDENTIFIERS -> "subject.identifiers-said";
            case NAMES -> "subject.names-said";
            case ADDRESS -> "subject.address-said";
            case RELATIONSHIPS -> "subject.relationships-said";
        };
    }

    static SubjectEvent event(AddToSubject command, Sealed content) {
        var subject = command.subject();
        var holder = command.by();
        return switch (command.part()) {
            case IDENTIFIERS -> new IdentifiersSaid(subject, holder, command.corrects(), content);
            case NAMES -> new NamesSaid(subject, holder, command.corrects(), content);
            case ADDRESS -> new AddressSaid(subject, holder, command.corrects(), content);
            case RELATIONSHIPS ->
                    new RelationshipsSaid(subject, holder, command.corrects(), content);
        };
    }

    @EventSourcingHandler
    void on(SubjectRecorded event) {
        id = event.subject().text();
        standing = new Standing.Living(event.holder());
    }

    @EventSourcingHandler
    void on(BirthExpected event) {
        standing = new Standing.Unborn(event.holder());
    }

    @EventSourcingHandler
    void on(Born event) {
        standing = new Standing.Living(event.holder());
    }
}
