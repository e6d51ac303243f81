package org.safeguardinghub.api.placement;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.OfferResponsibility;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Moving responsibility for a child: asked for by one authority, accepted by the other. */
@RestController
@Tag(name = "Placements")
class ResponsibilityResource {
    private static final String PATH = "/api/v1/responsibilities/";

    private final CommandAnswers answers;
    private final Registered registered;
    private final Named named;

    ResponsibilityResource(CommandAnswers answers, Registered registered, Named named) {
        this.answers = answers;
        this.registered = registered;
        this.named = named;
    }

    @PostMapping("/api/v1/responsibilities")
    @May({PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Ask another authority to take over responsibility for a child",
            operationId = "offerResponsibility",
            description = "The asking authority stays responsible until the other accepts.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> offer(
            @RequestBody ResponsibilityOfferRequest request, Once once, Caller caller, Ask ask) {
        var command =
                new OfferResponsibility(
                        RecordId.random(),
                        request.subject(),
                        caller.agency(),
                        request.to(),
                        Written.of(Category.META, Map.of("reason", request.reason())).content());
        Registered.refuse(command.unsound(registered.kind(request.to())));
        named.mustBeVisible(caller, ask, request.subject());
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/responsibilities/{id}/acceptance")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Take over responsibility for a child",
            operationId = "acceptResponsibility")
    @Refuses(conflict = {"responsibility.already-accepted", "responsibility.moved-on"})
    ResponseEntity<Accepted> accept(
            @PathVariable RecordId id,
            @RequestBody ResponsibilityAcceptanceRequest request,
            Once once,
            Caller caller) {
        var confirmation =
                Written.of(Category.META, Map.of("confirmation", request.confirmation()));
        return answers.answer(
                caller,
                once,
                new AcceptResponsibility(id, caller.agency(), confirmation.content()),
                PATH);
    }
}
