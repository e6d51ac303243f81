package org.safeguardinghub.intelligence.recordintelligence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.safeguardinghub.intelligence.GradeReport;
import org.safeguardinghub.intelligence.IntelligenceEvent;
import org.safeguardinghub.intelligence.IntelligenceEvent.ProductRecorded;
import org.safeguardinghub.intelligence.IntelligenceEvent.ProductWithdrawn;
import org.safeguardinghub.intelligence.IntelligenceEvent.ReportGraded;
import org.safeguardinghub.intelligence.IntelligenceEvent.ReportRecorded;
import org.safeguardinghub.intelligence.IntelligenceEvent.ReportRegraded;
import org.safeguardinghub.intelligence.IntelligenceEvent.ReportSanitised;
import org.safeguardinghub.intelligence.IntelligenceEvent.Reviewed;
import org.safeguardinghub.intelligence.RegradeReport;
import org.safeguardinghub.intelligence.Review;
import org.safeguardinghub.intelligence.SanitiseReport;
import org.safeguardinghub.intelligence.WithdrawProduct;
import org.safeguardinghub.intelligence.recordintelligence.IntelligenceDecision.Standing;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;

import java.time.Clock;

/** The life of a report, and of a product: which of them it is, its standing tells. */
@NullUnmarked
@AggregateRoot(type = "Intelligence")
public class IntelligenceLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** For Axon. */
    protected IntelligenceLife() {}

    @CommandHandler
    public Outcome<IntelligenceEvent> handle(GradeReport command, Sealer sealer, Clock clock) {
        var refusal = IntelligenceDecision.refusal(command, standing, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return happened(
                new ReportGraded(
                        command.report(),
                        command.by(),
                        standing.subjects(),
                        command.grading(),
                        command.marking(),
                        RecordReportHandler.reviewBy(command.reviewBy(), command.grading()),
                        sealer.seal(command.report(), "intelligence.graded", command.content())));
    }

    @CommandHandler
    public Outcome<IntelligenceEvent> handle(RegradeReport command, Sealer sealer, Clock clock) {
        var refusal = IntelligenceDecision.refusal(command, standing, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return happened(
                new ReportRegraded(
                        command.report(),
                        command.by(),
                        standing.subjects(),
                        command.grading(),
                        ((Standing.Graded) standing).grading().handling(),
                        command.marking(),
                        RecordReportHandler.reviewBy(command.reviewBy(), command.grading()),
                        sealer.seal(command.report(), "intelligence.regraded", command.content())));
    }

    /** The product comes first: it is what the command made. */
    @CommandHandler
    public Outcome<IntelligenceEvent> handle(
            SanitiseReport command, Recorder recorder, Sealer sealer, Clock clock) {
        var refusal = IntelligenceDecision.refusal(command, standing, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var report = (Standing.Graded) standing;
        var text = sealer.seal(command.product(), "intelligence-product.recorded", command.text());
        IntelligenceEvent product = IntelligenceDecision.product(command, report, text);
        var outcome =
                recorder.record(
                        "Intelligence", command.product().text(), Outcome.accepted(product));
        apply(
                new ReportSanitised(
                        command.report(),
                        command.by(),
                        report.subjects(),
                        report.grading(),
                        report.marking(),
                        report.reviewBy(),
                        sealer.seal(
                                command.report(), "intelligence.sanitised", command.approval())));
        return outcome;
    }

    @CommandHandler
    public Outcome<IntelligenceEvent> handle(Review command, Sealer sealer, Clock clock) {
        var refusal = IntelligenceDecision.refusal(command, standing, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return happened(
                new Reviewed(
                        command.record(),
                        command.by(),
                        standing.subjects(),
                        command.outcome(),
                        standing.handling(),
                        standing.marking(),
                        command.reviewBy(),
                        sealer.seal(command.record(), "intelligence.reviewed", command.reason())));
    }

    @CommandHandler
    public Outcome<IntelligenceEvent> handle(WithdrawProduct command, Sealer sealer) {
        var refusal = IntelligenceDecision.refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var name = "intelligence-product.withdrawn";
        return happened(
                new ProductWithdrawn(
                        command.product(),
                        command.by(),
                        standing.subjects(),
                        command.reason(),
                        sealer.seal(command.product(), name, command.content())));
    }

    private static Outcome<IntelligenceEvent> happened(IntelligenceEvent event) {
        apply(event);
        return Outcome.accepted(event);
    }

    @EventSourcingHandler
    void on(ReportRecorded event) {
        id = event.record().text();
        standing =
                event.grading() == null
                        ? new Standing.Ungraded(event.owner(), event.subjects(), event.marking())
                        : new Standing.Graded(
                                event.owner(),
                                event.subjects(),
                                event.marking(),
                                event.grading(),
                                event.reviewBy());
    }

    @EventSourcingHandler
    void on(ReportGraded event) {
        standing =
                new Standing.Graded(
                        event.owner(),
                        event.subjects(),
                        event.marking(),
                        event.grading(),
                        event.reviewBy());
    }

    @EventSourcingHandler
    void on(ReportRegraded event) {
        standing =
                new Standing.Graded(
                        event.owner(),
                        event.subjects(),
                        event.marking(),
                        event.grading(),
                        event.reviewBy());
    }

    @EventSourcingHandler
    void on(ProductRecorded event) {
        id = event.record().text();
        standing =
                new Standing.Product(
                        event.owner(), event.subjects(), event.marking(), event.handling());
    }

    @EventSourcingHandler
    void on(ProductWithdrawn event) {
        standing =
                new Standing.Withdrawn(
                        event.owner(), event.subjects(), standing.marking(), standing.handling());
    }

    @EventSourcingHandler
    void on(Reviewed event) {
        if (standing instanceof Standing.Graded graded) {
            standing = graded.reviewedBy(event.reviewBy());
        }
    }
}
