package org.safeguardinghub.api.register;

import static org.safeguardinghub.shared.Role.HUB_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.register.WithdrawSuccession;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Areas and agencies that end, and what comes after them. */
@RestController
@Tag(name = "Register")
class SuccessionResource {
    private static final String PATH = "/api/v1/successions/";

    private final CommandAnswers answers;

    SuccessionResource(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/v1/successions")
    @May({HUB_ADMIN})
    @Operation(
            summary = "Announce that areas and agencies end, and what comes after them",
            operationId = "announceSuccession",
            description =
                    "From that day on nothing new can be given to what ended: the refusal"
                        + " (`agency.ended`, `area.ended`) names the successors. What was recorded"
                        + " before stays as it is. The agency itself is answered like a stranger;"
                        + " its custodian decides in its place, with the header `Custodian-Of`.")
    @Refuses(
            invalid = {"code.unknown", "field.conflict"},
            conflict = {
                "succession.already-announced",
                "succession.succeeds-later",
                "succession.own-agency"
            })
    ResponseEntity<Accepted> announce(
            @RequestBody SuccessionRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(caller.agency()), PATH);
    }

    @PostMapping("/api/v1/successions/{id}/withdrawal")
    @May({HUB_ADMIN})
    @Operation(
            summary = "Withdraw a succession whose day has not come",
            operationId = "withdrawSuccession",
            description = "To correct one, withdraw it and announce it anew.")
    @Refuses(conflict = "succession.settled")
    ResponseEntity<Accepted> withdraw(
            @PathVariable RecordId id,
            @RequestBody SuccessionWithdrawalRequest request,
            Once once,
            Caller caller) {
        return answers.answer(caller, once, new WithdrawSuccession(id), PATH + id + "/withdrawal/");
    }
}
