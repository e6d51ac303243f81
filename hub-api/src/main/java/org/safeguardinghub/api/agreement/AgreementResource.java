package org.safeguardinghub.api.agreement;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.agreement.ApproveAgreement;
import org.safeguardinghub.agreement.DeclineAgreement;
import org.safeguardinghub.agreement.EndAgreement;
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
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.Map;

/** Proposing, approving, declining, ending and reading sharing agreements. */
@RestController
@Tag(name = "Agreements", description = "what agencies agreed to share, version by version")
class AgreementResource {
    private static final String PATH = "/api/v1/agreements/";

    private final CommandAnswers answers;
    private final AgreementFile file;
    private final PositionTokens positions;
    private final Clock clock;

    AgreementResource(
            CommandAnswers answers, AgreementFile file, PositionTokens positions, Clock clock) {
        this.answers = answers;
        this.file = file;
        this.positions = positions;
        this.clock = clock;
    }

    @PostMapping("/api/v1/agreements")
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "Propose a sharing agreement or its next version",
            operationId = "proposeAgreement",
            description =
                    "Nothing changes before every party has approved. A row by kind gives records"
                            + " of those parties alone that are of that kind.")
    @Refuses(
            invalid = {"field.conflict", "agency.unknown"},
            conflict = "agreement.still-open")
    ResponseEntity<Accepted> propose(
            @RequestBody SharingAgreementRequest request, Once once, Caller caller) {
        var command = request.toCommand(caller.agency(), clock.instant());
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/agreements/{id}/approval")
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "Approve a version of an agreement",
            operationId = "approveAgreement",
            description =
                    "With the last approval it is concluded: it holds from its start, or at once"
                            + " where that has passed, and replaces the versions before it.")
    @Refuses(conflict = {"agreement.already-approved", "agreement.too-late", "agreement.over"})
    ResponseEntity<Accepted> approve(
            @PathVariable RecordId id,
            @RequestBody ApprovalRequest request,
            Once once,
            Caller caller) {
        return answers.answer(caller, once, new ApproveAgreement(id, caller.agency()), PATH);
    }

    @PostMapping("/api/v1/agreements/{id}/declining")
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "Decline a version, or take back what was proposed",
            operationId = "declineAgreement")
    @Refuses(conflict = {"agreement.already-concluded", "agreement.over"})
    ResponseEntity<Accepted> decline(
            @PathVariable RecordId id,
            @RequestBody DecliningRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller,
                once,
                new DeclineAgreement(id, caller.agency(), reason(request.reason())),
                PATH);
    }

    @PostMapping("/api/v1/agreements/{id}/ending")
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "End an agreement for all its parties",
            operationId = "endAgreement",
            description = "Versions that it had replaced do not come back.")
    @Refuses(conflict = {"agreement.not-concluded", "agreement.already-passed", "agreement.over"})
    ResponseEntity<Accepted> end(
            @PathVariable RecordId id,
            @RequestBody AgreementEndingRequest request,
            Once once,
            Caller caller) {
        var at = request.at();
        return answers.answer(
                caller,
                once,
                new EndAgreement(
                        id,
                        caller.agency(),
                        at == null ? null : at.toInstant(),
                        reason(request.reason())),
                PATH);
    }

    @GetMapping("/api/v1/agreements")
    @May({AGENCY_ADMIN, AUDITOR})
    @Operation(
            summary = "List the agreements of your agency; all of them for an auditor",
            operationId = "listAgreements")
    ResponseEntity<AgreementsBody> list(Caller caller, MinPosition least) {
        var found = file.all(caller);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), found.asOf()))
                .body(found.body());
    }

    @GetMapping("/api/v1/agreements/{id}")
    @May({AGENCY_ADMIN, AUDITOR})
    @Operation(summary = "Read a version of an agreement", operationId = "readAgreement")
    ResponseEntity<AgreementBody> read(
            @PathVariable RecordId id, Caller caller, MinPosition least) {
        var found = file.one(caller, id);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), found.asOf()))
                .body(found.body().orElseThrow(() -> new RefusalException(new Refusal.NotFound())));
    }

    private static Content reason(String said) {
        return Written.of(Category.META, Map.of("reason", said)).content();
    }
}
