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
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.DeclineResponsibility;
import org.safeguardinghub.placement.WithdrawOffer;
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
    private final BasisCodes codes;

    ResponsibilityResource(
            CommandAnswers answers, Registered registered, Named named, BasisCodes codes) {
        this.answers = answers;
        this.registered = registered;
        this.named = named;
        this.codes = codes;
    }

    @PostMapping("/api/v1/responsibilities")
    @May({PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Ask another authority to take over responsibility for a child",
            operationId = "offerResponsibility",
            description =
                    "The asking authority stays responsible until the other accepts; until then"
                            + " nothing is given. With the acceptance goes a view of the"
                            + " chronology that the asking authority sees at that moment.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> offer(
            @RequestBody ResponsibilityOfferRequest request, Once once, Caller caller, Ask ask) {
        var command = request.toCommand(caller.agency());
        Registered.refuse(command.unsound(registered.kind(request.to()), registered.now()));
        Registered.refuse(codes.refusal(command.bundle().basis(), registered.now()));
        named.mustBeVisible(caller, ask, request.subject());
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/responsibilities/{id}/acceptance")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Take over responsibility for a child",
            operationId = "acceptResponsibility",
            description =
                    "In the same instant the view that was offered is given: see `/view-shares`.")
    @Refuses(
            conflict = {
                "responsibility.already-accepted",
                "responsibility.offer-over",
                "responsibility.moved-on",
                "responsibility.nothing-to-hand-over"
            })
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

    @PostMapping("/api/v1/responsibilities/{id}/decline")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Decline to take over responsibility for a child",
            operationId = "declineResponsibility",
            description = "The asking authority stays responsible, and nothing was given.")
    @Refuses(conflict = {"responsibility.already-accepted", "responsibility.offer-over"})
    ResponseEntity<Accepted> decline(
            @PathVariable RecordId id,
            @RequestBody OfferAnswerRequest request,
            Once once,
            Caller caller) {
        var command = new DeclineResponsibility(id, caller.agency(), request.content());
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/responsibilities/{id}/withdrawal")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Take back an offer of responsibility for a child",
            operationId = "withdrawOffer",
            description = "While it is not accepted. Nothing was given.")
    @Refuses(conflict = {"responsibility.already-accepted", "responsibility.offer-over"})
    ResponseEntity<Accepted> withdraw(
            @PathVariable RecordId id,
            @RequestBody OfferAnswerRequest request,
            Once once,
            Caller caller) {
        var command = new WithdrawOffer(id, caller.agency(), request.content());
        return answers.answer(caller, once, command, PATH);
    }
}
