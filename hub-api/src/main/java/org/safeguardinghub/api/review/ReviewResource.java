package org.safeguardinghub.api.review;

import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.api.ruling.Looks;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.review.ApproveReview;
import org.safeguardinghub.review.WithdrawReview;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Asking for a formal review, approving it, withdrawing it, and reading that there is one. */
@RestController
@Tag(name = "Formal reviews", description = "who may read what was known, for a review")
class ReviewResource {
    private static final String PATH = "/api/v1/audit/review-grants/";

    private final CommandAnswers answers;
    private final ReviewFile file;
    private final Looks looks;
    private final RecordAnswers records;
    private final PositionTokens positions;

    ReviewResource(
            CommandAnswers answers,
            ReviewFile file,
            Looks looks,
            RecordAnswers records,
            PositionTokens positions) {
        this.answers = answers;
        this.file = file;
        this.looks = looks;
        this.records = records;
        this.positions = positions;
    }

    @PostMapping("/api/v1/review-grants")
    @May(AUDITOR)
    @Operation(
            summary = "Ask that one person may read what was known, for a review",
            operationId = "askReview",
            description =
                    "By the partnership of the area. Nothing may be read before a safeguarding"
                            + " partner of the area has approved it.")
    @Refuses(invalid = {"field.conflict", "agency.unknown"})
    ResponseEntity<Accepted> ask(@RequestBody ReviewRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(caller), PATH);
    }

    @PostMapping("/api/v1/review-grants/{id}/approval")
    @May(AGENCY_ADMIN)
    @Operation(
            summary = "Approve a review",
            operationId = "approveReview",
            description =
                    "By the council, the police or the integrated care board of an area of the"
                            + " partnership, and by nobody who asked for it or makes it. The"
                            + " agencies that are reviewed are told, and so is whoever holds a"
                            + " record of the child.")
    @Refuses(
            conflict = {
                "review-grant.second-person",
                "review-grant.already-approved",
                "review-grant.too-late",
                "review-grant.over"
            })
    ResponseEntity<Accepted> approve(
            @PathVariable RecordId id,
            @RequestBody ReviewApprovalRequest request,
            Once once,
            Caller caller) {
        var command = new ApproveReview(id, caller.agency(), caller.sub());
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/review-grants/{id}/withdrawal")
    @May({AUDITOR, AGENCY_ADMIN})
    @Operation(
            summary = "Withdraw or decline a review",
            operationId = "withdrawReview",
            description =
                    "By the agency that asked for it or whoever may approve it. No read that"
                            + " begins afterwards shows anything by it.")
    @Refuses(conflict = "review-grant.over")
    ResponseEntity<Accepted> withdraw(
            @PathVariable RecordId id,
            @RequestBody ReviewWithdrawalRequest request,
            Once once,
            Caller caller) {
        var reason = Written.of(Category.META, Map.of("reason", request.reason())).content();
        return answers.answer(caller, once, new WithdrawReview(id, caller.agency(), reason), PATH);
    }

    @GetMapping("/api/v1/audit/review-grants/{id}")
    @May({AUDITOR, AGENCY_ADMIN})
    @Asks(AUDIT)
    @Operation(
            summary = "Read a review that you asked for, may approve or make",
            operationId = "auditReviewGrant")
    ResponseEntity<ReviewGrantBody> audit(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        var sought = file.find(caller, id);
        looks.record(caller, ask, AnswerRuled.Exit.AUDIT, id, null);
        var found = sought.orElseThrow(() -> new RefusalException(new Refusal.NotFound()));
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), found.asOf()))
                .body(found.body());
    }

    @GetMapping("/api/v1/review-grants/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Read that there is a review of which your agency was told",
            operationId = "readReviewGrant")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.REVIEW_GRANT, id);
    }
}
