package org.safeguardinghub.api.clock;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.COORDINATOR;
import static org.safeguardinghub.shared.Role.HUB_ADMIN;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.register.SetInArea;
import org.safeguardinghub.clock.ClockEvent.LimitSet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.OffsetDateTime;

/** Setting local limits, and listing them. */
@RestController
@Tag(name = "Work", description = "what is due or overdue, and within what time")
class LimitResource {
    private final CommandAnswers answers;
    private final SetInArea area;

    LimitResource(CommandAnswers answers, SetInArea area) {
        this.answers = answers;
        this.area = area;
    }

    @PostMapping("/api/v1/areas/{code}/clocks")
    @May({HUB_ADMIN})
    @Operation(
            summary = "Set an area's own time limit",
            operationId = "setLimit",
            description = "What began before keeps the limit that it began with.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> set(
            @PathVariable String code,
            @RequestBody LimitRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller, once, request.toCommand(code), "/api/v1/areas/" + code + "/clocks/");
    }

    @GetMapping("/api/v1/areas/{code}/clocks")
    @May({
        PUBLISHER,
        PRACTITIONER,
        MASH,
        INTELLIGENCE,
        COORDINATOR,
        AUDITOR,
        AGENCY_ADMIN,
        HUB_ADMIN
    })
    @Operation(
            summary = "List an area's time limits: those in force, and all that were set",
            operationId = "listLimits")
    ResponseEntity<LimitsBody> limits(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable OffsetDateTime at,
            Caller caller) {
        return area.answer(caller, code, LimitSet.class, at, LimitsBody::of);
    }
}
