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
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.RecordBirth;
import org.safeguardinghub.subject.RecordSubject;
import org.safeguardinghub.subject.RecordUnborn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;

/** Telling the hub of a person, born or not. */
@RestController
@Tag(name = "Subjects", description = "each agency's record of a person, and links between them")
class SubjectResource {
    private static final String PATH = "/api/v1/subjects/";

    private final CommandAnswers answers;
    private final Clock clock;

    SubjectResource(CommandAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping("/api/v1/subjects")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Record a person",
            operationId = "recordSubject",
            description =
                    "Identifiers are checked, and what the check found is read with them; none is"
                            + " required and none refused.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> record(@RequestBody SubjectRequest request, Once once, Caller caller) {
        Contradictions.refuseIf(
                request.isBornAndUnborn(), "/unborn", "a child who is not born has no birth date");
        var said =
                said(caller)
                        .content(request.content().toContent(request.reference()))
                        .identifierOmitted(request.identifierOmittedReason());
        var unborn = request.unborn();
        var command =
                unborn == null
                        ? new RecordSubject(SubjectId.random(), caller.agency(), said.toContent())
                        : new RecordUnborn(
                                SubjectId.random(),
                                caller.agency(),
                                unborn.mother(),
                                said.unborn(unborn).toContent());
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/subjects/{id}/birth")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Record the birth of a child who was recorded unborn",
            operationId = "recordBirth",
            description = "The record keeps its id; what is linked to it stays linked.")
    @Refuses(conflict = "subject.not-unborn")
    ResponseEntity<Accepted> birth(
            @PathVariable SubjectId id,
            @RequestBody BirthRequest request,
            Once once,
            Caller caller) {
        var said = said(caller).birth(request).toContent();
        return answers.answer(
                caller,
                once,
                new RecordBirth(id, caller.agency(), request.dateOfBirth(), said),
                PATH);
    }

    private SaidOfPerson said(Caller caller) {
        return new SaidOfPerson(
                caller.agency(), Year.from(clock.instant().atOffset(ZoneOffset.UTC)));
    }
}
