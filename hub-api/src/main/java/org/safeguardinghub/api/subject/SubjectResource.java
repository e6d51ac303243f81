package org.safeguardinghub.api.subject;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.RecordSubject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Telling the hub of a person. */
@RestController
@Tag(name = "Subjects", description = "each agency's record of a person, and links between them")
class SubjectResource {
    private final CommandAnswers answers;

    SubjectResource(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/v1/subjects")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(summary = "Record a person", operationId = "recordSubject")
    ResponseEntity<Accepted> record(@RequestBody SubjectRequest request, Once once, Caller caller) {
        return answers.answer(
                caller,
                once,
                new RecordSubject(
                        SubjectId.random(),
                        caller.agency(),
                        request.content().toContent(request.reference())),
                "/api/v1/subjects/");
    }
}
