package org.safeguardinghub.api.ledger;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.COORDINATOR;
import static org.safeguardinghub.shared.Role.HUB_ADMIN;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.SentCommands;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.Refuses;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** What an agency keeps of a command, and checks later without the hub. */
@RestController
@Tag(name = "Ledger")
class CommandReceiptResource {
    private final SentCommands sent;
    private final Evidence evidence;

    CommandReceiptResource(SentCommands sent, Evidence evidence) {
        this.sent = sent;
        this.evidence = evidence;
    }

    @GetMapping(value = "/api/v1/receipts/{eventId}", produces = MediaType.TEXT_PLAIN_VALUE)
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE, COORDINATOR, AGENCY_ADMIN, HUB_ADMIN})
    @Operation(
            summary = "Read the receipt of an accepted command",
            operationId = "readReceipt",
            description =
                    "A C2SP tlog-proof whose extra line is the entry: the signed checkpoint and the"
                            + " proof that what the agency sent is in the log. Asked for by the id"
                            + " of one of the command's events, or by the command's own id, which"
                            + " stands for its first event. For any other agency it is not there.")
    @Refuses(unavailable = "ledger.behind")
    ResponseEntity<Resource> receipt(@PathVariable UUID eventId, Caller caller) {
        var position = sent.position(caller.agency(), eventId);
        if (position.isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        return evidence.proofOf(position.getAsLong() - 1);
    }
}
