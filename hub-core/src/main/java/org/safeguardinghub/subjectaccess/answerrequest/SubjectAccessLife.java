package org.safeguardinghub.subjectaccess.answerrequest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.BankHolidays;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.subjectaccess.ApproveMarks;
import org.safeguardinghub.subjectaccess.CloseRequest;
import org.safeguardinghub.subjectaccess.CollectItems;
import org.safeguardinghub.subjectaccess.DeliverBundle;
import org.safeguardinghub.subjectaccess.ExtendRequest;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.MarkItems;
import org.safeguardinghub.subjectaccess.ReleaseBundle;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleDelivered;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleReleased;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsCollected;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsMarked;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.MarksApproved;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestClosed;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestExtended;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;
import org.safeguardinghub.subjectaccess.readrequest.MarksForm;

import java.time.Clock;

/** The life of one request after it was received, up to its delivery. */
@NullUnmarked
@AggregateRoot(type = "SubjectAccess")
public class SubjectAccessLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** For Axon. */
    protected SubjectAccessLife() {}

    @CommandHandler
    public Outcome<SubjectAccessEvent> handle(
            ExtendRequest command, Sealer sealer, BankHolidays holidays, Clock clock) {
        var now = clock.instant();
        var refusal = Steps.refusal(command, standing, now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var received = standing.begun().received();
        var deadline =
                StatutoryTime.extended(
                        received.receivedAt(), received.identityCheckedAt(), holidays);
        return applied(
                new RequestExtended(
                        command.request(),
                        command.agency(),
                        command.by(),
                        command.ground(),
                        now,
                        deadline.due(),
                        deadline.calendar(),
                        sealer.seal(command.request(), "subject-access.extended", command.said())));
    }

    @CommandHandler
    public Outcome<SubjectAccessEvent> handle(CollectItems command, Clock clock) {
        var refusal = Steps.refusal(command.agency(), standing);
        return refusal == null
                ? applied(
                        new ItemsCollected(
                                command.request(),
                                command.agency(),
                                command.by(),
                                clock.instant(),
                                collection(standing).numbered(command.held())))
                : Outcome.refused(refusal);
    }

    @CommandHandler
    public Outcome<SubjectAccessEvent> handle(MarkItems command, Sealer sealer, Clock clock) {
        var refusal = Steps.refusal(command, standing);
        return refusal == null
                ? applied(
                        new ItemsMarked(
                                command.request(),
                                command.agency(),
                                command.by(),
                                clock.instant(),
                                command.marks().stream().map(ItemMark::item).toList(),
                                sealer.seal(
                                        command.request(),
                                        MarksForm.EVENT,
                                        MarksForm.of(command.marks()))))
                : Outcome.refused(refusal);
    }

    @CommandHandler
    public Outcome<SubjectAccessEvent> handle(ApproveMarks command, Clock clock) {
        var refusal = Steps.refusal(command, standing);
        if (refusal == null && standing instanceof Standing.Marked marked) {
            return applied(marked.approved(command, clock.instant()));
        }
        return Outcome.refused(refusal);
    }

    @CommandHandler
    public Outcome<SubjectAccessEvent> handle(ReleaseBundle command, Sealer sealer) {
        var refusal = Steps.refusal(command, standing);
        if (refusal == null && standing instanceof Standing.Approved approved) {
            return applied(
                    approved.released(
                            command,
                            sealer.seal(
                                    command.request(), "subject-access.released", command.said())));
        }
        return Outcome.refused(refusal);
    }

    @CommandHandler
    public Outcome<SubjectAccessEvent> handle(DeliverBundle command, Clock clock) {
        var refusal = Steps.refusal(command, standing);
        if (refusal == null && standing instanceof Standing.Released released) {
            return applied(released.delivered(command, clock.instant()));
        }
        return Outcome.refused(refusal);
    }

    @CommandHandler
    public Outcome<SubjectAccessEvent> handle(CloseRequest command, Sealer sealer, Clock clock) {
        var refusal = Steps.refusal(command.agency(), standing);
        return refusal == null
                ? applied(
                        new RequestClosed(
                                command.request(),
                                command.agency(),
                                command.by(),
                                clock.instant(),
                                sealer.seal(
                                        command.request(),
                                        "subject-access.closed",
                                        command.said())))
                : Outcome.refused(refusal);
    }

    private static Outcome<SubjectAccessEvent> applied(SubjectAccessEvent event) {
        apply(event);
        return Outcome.accepted(event);
    }

    static Collection collection(Standing standing) {
        return switch (standing) {
            case Standing.Collected(_, var collection) -> collection;
            case Standing.Marked(_, var collection) -> collection;
            case Standing.Approved(_, var collection, _) -> collection;
            case Standing.Released(_, var collection, _) -> collection;
            case Standing.Asked _, Standing.Over _ -> Collection.NONE;
        };
    }

    /** How far a request has come by what happened to it. */
    static Standing after(@Nullable Standing standing, SubjectAccessEvent event) {
        return switch (event) {
            case RequestReceived received -> new Standing.Asked(Begun.by(received));
            case RequestExtended extended -> extended(standing, extended);
            case ItemsCollected collected ->
                    Standing.of(standing.begun(), collection(standing).collected(collected));
            case ItemsMarked marked -> Standing.marked(standing, marked);
            case MarksApproved approved ->
                    new Standing.Approved(
                            standing.begun(), collection(standing), approved.entries());
            case BundleReleased released ->
                    new Standing.Released(
                            standing.begun(), collection(standing), released.manifest());
            case BundleDelivered _, RequestClosed _ -> new Standing.Over(standing.begun());
        };
    }

    private static Standing extended(Standing standing, RequestExtended event) {
        var begun = standing.begun().extendedBy(event);
        return switch (standing) {
            case Standing.Asked _ -> new Standing.Asked(begun);
            case Standing.Collected(_, var collection) -> new Standing.Collected(begun, collection);
            case Standing.Marked(_, var collection) -> new Standing.Marked(begun, collection);
            case Standing.Approved(_, var collection, var entries) ->
                    new Standing.Approved(begun, collection, entries);
            case Standing.Released(_, var collection, var manifest) ->
                    new Standing.Released(begun, collection, manifest);
            case Standing.Over _ -> new Standing.Over(begun);
        };
    }

    @EventSourcingHandler
    void on(SubjectAccessEvent event) {
        if (event instanceof RequestReceived received) {
            id = received.request().text();
        }
        standing = after(standing, event);
    }
}
