package org.safeguardinghub.api.hold;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.HUB_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

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
import org.safeguardinghub.api.ruling.Looks;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.hold.ReleaseHold;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Placing, releasing and reading legal holds. */
@RestController
@Tag(name = "Legal holds", description = "what an inquiry or a court may ask for")
class HoldResource {
    private static final String PATH = "/api/v1/legal-holds/";

    private final CommandAnswers answers;
    private final HoldFile file;
    private final Looks looks;
    private final PositionTokens positions;

    HoldResource(CommandAnswers answers, HoldFile file, Looks looks, PositionTokens positions) {
        this.answers = answers;
        this.file = file;
        this.looks = looks;
        this.positions = positions;
    }

    @PostMapping("/api/v1/legal-holds")
    @May({AGENCY_ADMIN, HUB_ADMIN})
    @Operation(
            summary = "Place a legal hold",
            operationId = "placeLegalHold",
            description =
                    "Whoever runs the hub holds records of any agency, an agency's administrator"
                            + " those of that agency.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> place(@RequestBody HoldRequest request, Once once, Caller caller) {
        var everywhere = caller.roles().contains(HUB_ADMIN);
        return answers.answer(caller, once, request.toCommand(caller.agency(), everywhere), PATH);
    }

    @PostMapping("/api/v1/legal-holds/{id}/release")
    @May({AGENCY_ADMIN, HUB_ADMIN})
    @Operation(summary = "Release a legal hold", operationId = "releaseLegalHold")
    @Refuses(conflict = "legal-hold.already-released")
    ResponseEntity<Accepted> release(
            @PathVariable RecordId id,
            @RequestBody HoldReleaseRequest request,
            Once once,
            Caller caller) {
        var reason = Written.of(Category.META, Map.of("reason", request.reason())).content();
        return answers.answer(caller, once, new ReleaseHold(id, caller.agency(), reason), PATH);
    }

    @GetMapping("/api/v1/legal-holds/{id}")
    @May({AUDITOR, AGENCY_ADMIN, HUB_ADMIN})
    @Operation(summary = "Read a legal hold", operationId = "readLegalHold")
    @Refuses(busy = "too-many")
    ResponseEntity<HoldBody> read(@PathVariable RecordId id, Caller caller, MinPosition least) {
        var sought = file.find(caller, id);
        looks.record(caller, null, AnswerRuled.Exit.HOLD, id, null);
        var found = sought.orElseThrow(() -> new RefusalException(new Refusal.NotFound()));
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), found.asOf()))
                .body(found.body());
    }
}
