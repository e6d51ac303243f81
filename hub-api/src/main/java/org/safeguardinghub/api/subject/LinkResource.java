package org.safeguardinghub.api.subject;

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
import org.safeguardinghub.api.command.CommandBody;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subject.ConfirmLink;
import org.safeguardinghub.subject.LinkRefusal;
import org.safeguardinghub.subject.LinkSubjects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Saying that two subject records are one person, and no longer saying so. */
@RestController
@Tag(name = "Subjects")
class LinkResource {
    private final CommandAnswers answers;
    private final Named named;

    LinkResource(CommandAnswers answers, Named named) {
        this.answers = answers;
        this.named = named;
    }

    @PostMapping("/api/v1/links")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Propose that two subject records are the same person",
            operationId = "proposeLink",
            description =
                    "The holder of the other record confirms. Naming a record that is not yours to"
                            + " know is answered as if there were none.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> propose(
            @RequestBody LinkRequest request, Once once, Caller caller, Ask ask) {
        // what is wrong with the request comes before what is there
        if (request.subject().equals(request.otherSubject())) {
            throw new RefusalException(new LinkRefusal.ToItself());
        }
        named.mustBeVisible(caller, ask, request.subject());
        named.mustBeVisible(caller, ask, request.otherSubject());
        return answers.answer(
                caller,
                once,
                new LinkSubjects(
                        RecordId.random(),
                        request.subject(),
                        request.otherSubject(),
                        caller.agency(),
                        request.reason()),
                "/api/v1/links/");
    }

    @PostMapping("/api/v1/links/{id}/confirmation")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Confirm, as the other holder, that the two records are one person",
            operationId = "confirmLink")
    @Refuses(conflict = {"link.already-confirmed", "link.other-holder-confirms", "link.undone"})
    ResponseEntity<Accepted> confirm(
            @PathVariable RecordId id, @RequestBody CommandBody request, Once once, Caller caller) {
        return answers.answer(caller, once, new ConfirmLink(id, caller.agency()), "/api/v1/links/");
    }

    @PostMapping("/api/v1/links/{id}/undo")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Undo, as either holder, a link of two records",
            operationId = "undoLink",
            description =
                    "Every read that begins after the answer takes them for two persons, as far as"
                            + " no other link joins them. What was read before stays in the record"
                            + " of what was read.")
    @Refuses(conflict = "link.undone")
    ResponseEntity<Accepted> undo(
            @PathVariable RecordId id,
            @RequestBody LinkUndoRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller, once, request.toCommand(id, caller.agency()), "/api/v1/links/");
    }
}
