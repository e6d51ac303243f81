package org.safeguardinghub.api.register;

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
import org.safeguardinghub.register.RegisterEvent.DeskSet;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.OffsetDateTime;

/** What a partnership sets for its area: thresholds and desks. */
@RestController
@Tag(name = "Register")
class AreaResource {
    private final CommandAnswers answers;
    private final SetInArea area;

    AreaResource(CommandAnswers answers, SetInArea area) {
        this.answers = answers;
        this.area = area;
    }

    @PostMapping("/api/v1/areas/{code}/thresholds")
    @May({HUB_ADMIN})
    @Operation(
            summary = "Set an area's own threshold",
            operationId = "setThreshold",
            description =
                    "As strict as everywhere else, or stricter: LEAST_TOLD from 5 up, OPENING_DAYS"
                            + " from 28 down. Of what is of several areas the strictest counts."
                            + " What was counted of a time that was over, and what was opened"
                            + " before, keeps what was in force then.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> threshold(
            @PathVariable String code,
            @RequestBody ThresholdRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller, once, request.toCommand(code), "/api/v1/areas/" + code + "/thresholds/");
    }

    @GetMapping("/api/v1/areas/{code}/thresholds")
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
            summary = "List an area's thresholds: those in force, and all that were set",
            operationId = "listThresholds")
    ResponseEntity<ThresholdsBody> thresholds(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable OffsetDateTime at,
            Caller caller) {
        return area.answer(caller, code, ThresholdSet.class, at, ThresholdsBody::of);
    }

    @PostMapping("/api/v1/areas/{code}/desks")
    @May({HUB_ADMIN})
    @Operation(
            summary = "Say which desk of an agency takes a kind of work",
            operationId = "setDesk",
            description =
                    "It takes it from a moment on, instead of the desk with which the agency was"
                            + " registered or another one that was set. What is late is taken to"
                            + " the desk for it; whoever may only know that something is held asks"
                            + " the desk for ENQUIRIES of children's services. An agency of several"
                            + " areas takes its desks from the first of them by code.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> desk(
            @PathVariable String code,
            @RequestBody AreaDeskRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller, once, request.toCommand(code), "/api/v1/areas/" + code + "/desks/");
    }

    @GetMapping("/api/v1/areas/{code}/desks")
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
            summary = "List the desks that were set in an area: those in force, and all",
            operationId = "listDesks")
    ResponseEntity<DesksBody> desks(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable OffsetDateTime at,
            Caller caller) {
        return area.answer(caller, code, DeskSet.class, at, DesksBody::of);
    }
}
