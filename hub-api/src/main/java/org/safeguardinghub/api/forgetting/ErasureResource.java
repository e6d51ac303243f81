package org.safeguardinghub.api.forgetting;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
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
import org.safeguardinghub.api.record.PositionCursors;
import org.safeguardinghub.api.ruling.Looks;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.forgetting.ApproveErasure;
import org.safeguardinghub.forgetting.DeclineErasure;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Proposing, approving, declining and reading erasures. */
@RestController
@Tag(name = "Erasures", description = "what is forgotten, and who decided it")
class ErasureResource {
    private static final String PATH = "/api/v1/erasures/";
    private static final String LIST = "erasures";

    private final CommandAnswers answers;
    private final ErasureFile file;
    private final Looks looks;
    private final PositionCursors cursors;
    private final PositionTokens positions;

    ErasureResource(
            CommandAnswers answers,
            ErasureFile file,
            Looks looks,
            PositionCursors cursors,
            PositionTokens positions) {
        this.answers = answers;
        this.file = file;
        this.looks = looks;
        this.cursors = cursors;
        this.positions = positions;
    }

    @PostMapping("/api/v1/erasures")
    @May({PRACTITIONER, MASH, INTELLIGENCE, AGENCY_ADMIN})
    @Operation(
            summary = "Propose to erase records of your agency",
            operationId = "proposeErasure",
            description =
                    "Nothing is erased before two administrators of your agency have approved,"
                            + " neither of whom proposed it. What a legal hold covers, or may"
                            + " cover, is not erased, and nothing of a person who asked for what"
                            + " is held before the answer; after it, the request can be erased like"
                            + " a record. Nor is what another agency has still to"
                            + " act on, nor the reason for what is still open.")
    @Refuses(
            conflict = {
                "erasure.held",
                "erasure.asked-for",
                "erasure.overseen",
                "erasure.already-erased"
            })
    ResponseEntity<Accepted> propose(
            @RequestBody ErasureRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(caller), PATH);
    }

    @PostMapping("/api/v1/erasures/{id}/approval")
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "Approve an erasure",
            operationId = "approveErasure",
            description =
                    "With the second approval what the records say is erased for good: nobody can"
                            + " bring it back. Whoever had them is told.")
    @Refuses(
            conflict = {
                "erasure.own-proposal",
                "erasure.already-approved",
                "erasure.held",
                "erasure.asked-for",
                "erasure.overseen",
                "erasure.already-erased",
                "erasure.over"
            })
    ResponseEntity<Accepted> approve(
            @PathVariable RecordId id,
            @RequestBody ErasureApprovalRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller, once, new ApproveErasure(id, caller.agency(), caller.sub()), PATH);
    }

    @PostMapping("/api/v1/erasures/{id}/declining")
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "Decline an erasure, or take it back before it is decided",
            operationId = "declineErasure")
    @Refuses(conflict = "erasure.over")
    ResponseEntity<Accepted> decline(
            @PathVariable RecordId id,
            @RequestBody ErasureDecliningRequest request,
            Once once,
            Caller caller) {
        var reason = Written.of(Category.META, Map.of("reason", request.reason())).content();
        return answers.answer(
                caller, once, new DeclineErasure(id, caller.agency(), caller.sub(), reason), PATH);
    }

    @GetMapping("/api/v1/erasures")
    @May({AGENCY_ADMIN, AUDITOR})
    @Operation(
            summary = "List the erasures of your agency; those of your areas for an auditor",
            operationId = "listErasures",
            description = "The newest proposal comes first.")
    @Refuses(busy = "too-many")
    ResponseEntity<ErasuresBody> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            MinPosition least) {
        var agency = caller.agency();
        var page = file.page(caller, cursors.before(agency, LIST, cursor), limit);
        looks.record(caller, null, AnswerRuled.Exit.ERASURE, null, null);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(agency, page.asOf()))
                .body(
                        new ErasuresBody(
                                page.bodies(),
                                page.last() == 0 ? null : cursors.next(agency, LIST, page.last())));
    }

    @GetMapping("/api/v1/erasures/{id}")
    @May({AGENCY_ADMIN, AUDITOR})
    @Operation(
            summary = "Read how far an erasure has come",
            operationId = "readErasure",
            description =
                    "A record is checked when its keys are destroyed, and it was looked for in"
                            + " everything that is made of content, and nothing was found.")
    @Refuses(busy = "too-many")
    ResponseEntity<ErasureBody> read(@PathVariable RecordId id, Caller caller, MinPosition least) {
        var found = file.one(caller, id);
        looks.record(caller, null, AnswerRuled.Exit.ERASURE, id, null);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), found.asOf()))
                .body(found.body().orElseThrow(() -> new RefusalException(new Refusal.NotFound())));
    }
}
