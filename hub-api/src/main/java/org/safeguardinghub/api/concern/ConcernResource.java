package org.safeguardinghub.api.concern;

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
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** Telling the hub of a concern, and of what was wrong in it. */
@RestController
@Tag(name = "Concerns", description = "what someone noticed about one or more children")
class ConcernResource {
    private static final String PATH = "/api/v1/concerns/";

    private final CommandAnswers answers;
    private final Named named;

    ConcernResource(CommandAnswers answers, Named named) {
        this.answers = answers;
        this.named = named;
    }

    @PostMapping("/api/v1/concerns")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Record a concern",
            operationId = "recordConcern",
            description =
                    "Nothing in the content is required. What a person should think about is"
                            + " prompted in the codes of the record's read, and never decided.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> record(@RequestBody ConcernRequest request, Once once, Caller caller) {
        request.check();
        return answers.answer(caller, once, request.toCommand(caller.agency()), PATH);
    }

    @PostMapping("/api/v1/concerns/{id}/corrections")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Correct a concern, or dispute another agency's",
            operationId = "correctConcern",
            description =
                    "The owner's fields replace those of the same name; what they said before"
                            + " stays in the record's corrections. What another agency says"
                            + " changes nothing and is shown beside it.")
    @Refuses(invalid = "field.conflict", conflict = "concern.withdrawn")
    ResponseEntity<Accepted> correct(
            @PathVariable RecordId id,
            @RequestBody CorrectionRequest request,
            Once once,
            Caller caller,
            Ask ask) {
        request.check();
        named.mustBeShown(caller, ask, RecordType.CONCERN, id);
        return answers.answer(caller, once, request.toCommand(id, caller.agency()), PATH);
    }

    @PostMapping("/api/v1/concerns/{id}/withdrawal")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Withdraw a concern",
            operationId = "withdrawConcern",
            description =
                    "Every read that begins after the answer finds it for its owner alone. Its"
                            + " history stays.")
    @Refuses(conflict = "concern.already-withdrawn")
    ResponseEntity<Accepted> withdraw(
            @PathVariable RecordId id,
            @RequestBody WithdrawalRequest request,
            Once once,
            Caller caller) {
        return answers.answer(caller, once, request.toCommand(id, caller.agency()), PATH);
    }

    @PostMapping("/api/v1/concerns/{id}/suspects/{suspect}/age-review")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Say whether a suspect was an adult",
            operationId = "reviewSuspectAge",
            description =
                    "A suspect is named by the id of the person in the PERP content; one who is"
                            + " not listed there, by the id of the concern.")
    @Refuses(conflict = "concern.withdrawn")
    ResponseEntity<Accepted> reviewAge(
            @PathVariable RecordId id,
            @PathVariable UUID suspect,
            @RequestBody AgeReviewRequest request,
            Once once,
            Caller caller) {
        return answers.answer(caller, once, request.toCommand(id, caller.agency(), suspect), PATH);
    }

    @PostMapping("/api/v1/concerns/{id}/suspects/{suspect}/age-review/ending")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Take back what was said of a suspect's age",
            operationId = "endSuspectAgeReview",
            description =
                    "Only by the owner of the concern. From here on the birth dates on record"
                            + " count alone; where they do not tell, the suspect may be a child.")
    @Refuses(conflict = {"concern.withdrawn", "concern.age-not-reviewed"})
    ResponseEntity<Accepted> endAgeReview(
            @PathVariable RecordId id,
            @PathVariable UUID suspect,
            @RequestBody AgeReviewEndingRequest request,
            Once once,
            Caller caller) {
        return answers.answer(caller, once, request.toCommand(id, caller.agency(), suspect), PATH);
    }
}
