package org.safeguardinghub.api.ruling;

import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Purpose.CARE_TRANSFER;
import static org.safeguardinghub.shared.Purpose.CHILD_PROTECTION;
import static org.safeguardinghub.shared.Purpose.DISRUPTION;
import static org.safeguardinghub.shared.Purpose.EARLY_HELP_CIN;
import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.Answers;
import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.Explanation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The stored explanation of a ruling, as far as the one who asks may have it. */
@RestController
@Tag(name = "Rulings", description = "why something was or was not shown")
class RulingResource {
    private final Answers answers;
    private final Explanations explanations;
    private final Looks looks;

    RulingResource(Answers answers, Explanations explanations, Looks looks) {
        this.answers = answers;
        this.explanations = explanations;
        this.looks = looks;
    }

    @GetMapping("/api/v1/rulings/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE, AUDITOR, AGENCY_ADMIN})
    @Asks({AUDIT, CHILD_PROTECTION, EARLY_HELP_CIN, CARE_TRANSFER, DISRUPTION})
    @Operation(
            summary = "Read the stored explanation of a ruling",
            operationId = "readRuling",
            description =
                    "Owners and auditors get every rule with its value. Whoever was refused gets"
                            + " the safe form, which is the same for hidden and for not there.")
    @ApiResponse(
            responseCode = "200",
            description = "the full or the safe form",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                Explanation.Full.class,
                                                Explanation.Safe.class
                                            })))
    Object ruling(@PathVariable String id, Caller caller, Ask ask) {
        var rulingId = RulingId.parse(id);
        var explained =
                rulingId.flatMap(
                        ruling ->
                                answers.find(ruling.answer())
                                        .filter(a -> ruling.index() < a.rulings().size())
                                        .flatMap(
                                                a ->
                                                        explanations.of(
                                                                a, ruling.index(), caller, ask)));
        looks.record(
                caller,
                ask,
                AnswerRuled.Exit.RULING,
                rulingId.map(asked -> new RecordId(asked.answer())).orElse(null),
                null);
        return explained.orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
