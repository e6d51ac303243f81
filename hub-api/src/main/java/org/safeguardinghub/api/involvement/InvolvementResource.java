package org.safeguardinghub.api.involvement;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.command.CommandBody;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.involvement.ConfirmInvolvement;
import org.safeguardinghub.involvement.RecordInvolvement;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Saying who works with a person. */
@RestController
@Tag(name = "Involvements", description = "who works with a person, from when to when")
class InvolvementResource {
    private final CommandAnswers answers;
    private final Named named;
    private final Holders holders;
    private final Soundness soundness;

    InvolvementResource(CommandAnswers answers, Named named, Holders holders, Soundness soundness) {
        this.answers = answers;
        this.named = named;
        this.holders = holders;
        this.soundness = soundness;
    }

    @PostMapping("/api/v1/involvements")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Record that an agency works with a person",
            operationId = "recordInvolvement",
            description =
                    "The holder of the subject record says so of any agency. An agency that says so"
                            + " of itself asserts it: it counts when another holder confirms.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> record(
            @RequestBody InvolvementRequest request, Once once, Caller caller, Ask ask) {
        soundness.check(request);
        named.mustBeVisible(caller, ask, request.subject());
        return answers.answer(
                caller,
                once,
                new RecordInvolvement(
                        RecordId.random(),
                        request.subject(),
                        request.agency() == null ? caller.agency() : request.agency(),
                        caller.agency(),
                        request.kind(),
                        instant(request.from()),
                        instant(request.until())),
                "/api/v1/involvements/");
    }

    @PostMapping("/api/v1/involvements/{id}/confirmation")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Confirm an involvement that its agency asserted",
            operationId = "confirmInvolvement")
    @Refuses(
            conflict = {
                "involvement.own-assertion",
                "involvement.already-confirmed",
                "involvement.already-ended"
            })
    ResponseEntity<Accepted> confirm(
            @PathVariable RecordId id, @RequestBody CommandBody request, Once once, Caller caller) {
        var byHolder = holders.holdsPersonOf(caller.agency(), id);
        return answers.answer(
                caller,
                once,
                new ConfirmInvolvement(id, caller.agency(), byHolder),
                "/api/v1/involvements/");
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
