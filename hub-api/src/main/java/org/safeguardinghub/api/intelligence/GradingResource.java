package org.safeguardinghub.api.intelligence;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.intelligence.GradeInformation;
import org.safeguardinghub.intelligence.GradeReport;
import org.safeguardinghub.intelligence.RegradeReport;
import org.safeguardinghub.intelligence.Review;
import org.safeguardinghub.intelligence.SanitiseReport;
import org.safeguardinghub.intelligence.WithdrawProduct;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What police intelligence staff do with information, reports and products. */
@RestController
@Tag(name = "Intelligence")
class GradingResource {
    private static final String PATH = "/api/v1/intelligence/";

    private final CommandAnswers answers;
    private final RecordTypes types;
    private final IntelligenceCheck check;

    GradingResource(CommandAnswers answers, RecordTypes types, IntelligenceCheck check) {
        this.answers = answers;
        this.types = types;
        this.check = check;
    }

    @PostMapping("/api/v1/intelligence/{id}/grading")
    @May(INTELLIGENCE)
    @Operation(
            summary = "Grade what a partner told, as a new report, or an ungraded report",
            operationId = "gradeIntelligence")
    @Refuses(
            invalid = GovernmentMarking.TOO_HIGH,
            conflict = {
                "intelligence.police-grade",
                "intelligence.already-graded",
                "intelligence.is-product"
            })
    ResponseEntity<Accepted> grade(
            @PathVariable RecordId id,
            @RequestBody GradingRequest request,
            Once once,
            Caller caller) {
        var marking = GovernmentMarking.accepted(request.marking());
        check.checkReview(request.reviewBy());
        check.checkGrading(request.grading());
        var isTold = types.of(id) == RecordType.PARTNER_INFORMATION;
        var said =
                Words.intel(
                        new Words.Raw(
                                request.report(),
                                request.grading().provenance(),
                                null,
                                isTold ? id.text() : null));
        var grading = request.grading().toGrading();
        var reviewBy = Words.instant(request.reviewBy());
        AgencyId by = caller.agency();
        var command =
                isTold
                        ? new GradeInformation(
                                id, by, RecordId.random(), grading, marking, reviewBy, said)
                        : new GradeReport(id, by, grading, marking, reviewBy, said);
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/intelligence/{id}/regrading")
    @May(INTELLIGENCE)
    @Operation(
            summary = "Change a report's grade, for a reason",
            operationId = "regradeIntelligence",
            description = "The earlier grades stay in the report's history.")
    @Refuses(
            invalid = GovernmentMarking.TOO_HIGH,
            conflict = {"intelligence.not-graded", "intelligence.is-product"})
    ResponseEntity<Accepted> regrade(
            @PathVariable RecordId id,
            @RequestBody RegradingRequest request,
            Once once,
            Caller caller) {
        var marking = GovernmentMarking.accepted(request.marking());
        check.checkReview(request.reviewBy());
        check.checkGrading(request.grading());
        mustBeReport(id);
        var said = new Words.Raw(null, request.grading().provenance(), request.reason(), null);
        return answers.answer(
                caller,
                once,
                new RegradeReport(
                        id,
                        caller.agency(),
                        request.grading().toGrading(),
                        marking,
                        Words.instant(request.reviewBy()),
                        Words.intel(said)),
                PATH);
    }

    @PostMapping("/api/v1/intelligence/{id}/sanitised-product")
    @May(INTELLIGENCE)
    @Operation(
            summary = "Record a sanitised product of a graded report",
            operationId = "sanitiseIntelligence",
            description =
                    "The product is a record of its own, which names nothing of the report. It"
                            + " carries the report's grade.")
    @Refuses(
            invalid = {"field.conflict", GovernmentMarking.TOO_HIGH},
            conflict = {"intelligence.not-graded", "intelligence.is-product"})
    ResponseEntity<Accepted> sanitise(
            @PathVariable RecordId id,
            @RequestBody SanitisedRequest request,
            Once once,
            Caller caller) {
        check.check(request, caller);
        mustBeReport(id);
        var product = RecordId.random();
        return answers.answer(
                caller,
                once,
                new SanitiseReport(
                        id,
                        caller.agency(),
                        product,
                        IntelligenceCheck.author(caller),
                        request.approver().sub(),
                        request.handling() == null ? null : request.handling().toHandling(),
                        request.marking() == null ? null : request.marking().stored(),
                        Words.instant(request.reviewBy()),
                        Words.intel(new Words.Sanitised(request.summary(), request.text())),
                        Words.intel(new Words.Approval(product.text(), request.approver()))),
                PATH);
    }

    @PostMapping("/api/v1/intelligence/{id}/withdrawal")
    @May(INTELLIGENCE)
    @Operation(
            summary = "Take a sanitised product back, for a reason",
            operationId = "withdrawProduct",
            description =
                    "It is for its owner alone from here on, and whoever had it is told. A new"
                            + " product can be made of the report.")
    @Refuses(conflict = {"intelligence.is-report", "intelligence.already-withdrawn"})
    ResponseEntity<Accepted> withdraw(
            @PathVariable RecordId id,
            @RequestBody ProductWithdrawalRequest request,
            Once once,
            Caller caller) {
        mustBeReport(id);
        var explanation = new Words.Raw(null, null, request.explanation(), null);
        return answers.answer(
                caller,
                once,
                new WithdrawProduct(
                        id, caller.agency(), request.reason(), Words.intel(explanation)),
                PATH);
    }

    @PostMapping("/api/v1/intelligence/{id}/review")
    @May(INTELLIGENCE)
    @Operation(
            summary = "Say what came of reviewing a report or a product, and until when it stands",
            operationId = "reviewIntelligence")
    @Refuses(invalid = "field.conflict", conflict = "intelligence.already-withdrawn")
    ResponseEntity<Accepted> review(
            @PathVariable RecordId id,
            @RequestBody IntelligenceReviewRequest request,
            Once once,
            Caller caller) {
        check.checkReview(request.reviewBy());
        mustBeReport(id);
        var reason = new Words.Raw(null, null, request.reason(), null);
        return answers.answer(
                caller,
                once,
                new Review(
                        id,
                        caller.agency(),
                        request.outcome(),
                        request.reviewBy().toInstant(),
                        Words.intel(reason)),
                PATH);
    }

    /** What a partner told is not regraded, reviewed or withdrawn: what is made of it is. */
    private void mustBeReport(RecordId id) {
        if (types.of(id) == RecordType.PARTNER_INFORMATION) {
            throw new RefusalException(new Refusal.NotFound());
        }
    }
}
