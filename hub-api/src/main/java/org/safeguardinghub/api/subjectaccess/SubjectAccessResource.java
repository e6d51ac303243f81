package org.safeguardinghub.api.subjectaccess;

import static org.safeguardinghub.api.subjectaccess.SubjectAccessDesk.official;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
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
import org.safeguardinghub.api.command.CommandBody;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.CollectItems;
import org.safeguardinghub.subjectaccess.DeliverBundle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/**
 * The steps of a request: received, collected, marked, approved, released, delivered. None is
 * automatic.
 */
@RestController
@Tag(
        name = "Subject access",
        description = "what an agency holds of a person, for the person or who acts for the person")
class SubjectAccessResource {
    private static final String PATH = "/api/v1/subject-access-requests/";

    private final CommandAnswers answers;
    private final SubjectAccessDesk desk;
    private final Clock clock;

    SubjectAccessResource(CommandAnswers answers, SubjectAccessDesk desk, Clock clock) {
        this.answers = answers;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/api/v1/subject-access-requests")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Operation(
            summary = "Record that somebody asked for what is held of a person",
            operationId = "receiveSubjectAccess",
            description =
                    "By the person, or who acts for the person, after somebody checked who that is."
                            + " It has to be answered within a month.")
    ResponseEntity<Accepted> receive(
            @RequestBody SubjectAccessRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(caller.agency()), PATH);
    }

    @PostMapping("/api/v1/subject-access-requests/{id}/extension")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Operation(
            summary = "Take two months more to answer, having told the requester why",
            operationId = "extendSubjectAccess")
    @Refuses(
            conflict = {
                "subject-access.over",
                "subject-access.already-extended",
                "subject-access.too-late"
            })
    ResponseEntity<Accepted> extend(
            @PathVariable RecordId id,
            @RequestBody SubjectAccessExtension request,
            Once once,
            Caller caller) {
        var command = request.toCommand(id, caller.agency(), official(caller));
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/subject-access-requests/{id}/collection")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Collect what your agency holds of the person, item by item",
            operationId = "collectSubjectAccess",
            description =
                    "Every part of its own records and every disclosure of them to others, in their"
                            + " order in time. Collected again, what was collected before keeps its"
                            + " number and its mark; what was approved has to be approved again.")
    @Refuses(conflict = "subject-access.over")
    ResponseEntity<Accepted> collect(
            @PathVariable RecordId id,
            @RequestBody CommandBody request,
            Once once,
            Caller caller,
            Ask ask) {
        var held = desk.gathered(caller, ask, id).items();
        var command = new CollectItems(id, caller.agency(), official(caller), held);
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/subject-access-requests/{id}/marks")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Mark items: given, withheld with a reason, or given in part",
            operationId = "markSubjectAccess",
            description =
                    "What another agency said can only be withheld, and what you cannot read is not"
                            + " given by you. For some reasons the bundle does not tell that"
                            + " something is withheld.")
    @Refuses(
            conflict = {
                "subject-access.over",
                "subject-access.not-collected",
                "subject-access.no-such-item",
                "subject-access.another-agencys",
                "subject-access.unread",
                "subject-access.no-such-category"
            })
    ResponseEntity<Accepted> mark(
            @PathVariable RecordId id,
            @RequestBody SubjectAccessMarks request,
            Once once,
            Caller caller,
            Ask ask) {
        var read = desk.prepared(caller, ask, id).read();
        var command = request.toCommand(id, caller.agency(), official(caller), read);
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/subject-access-requests/{id}/approval")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Approve what would be given",
            operationId = "approveSubjectAccess",
            description =
                    "By another person than any who collected or marked, of what that person read:"
                            + " refused where the marks or what they are on have changed since.")
    @Refuses(
            conflict = {
                "subject-access.over",
                "subject-access.not-collected",
                "subject-access.not-all-marked",
                "subject-access.same-hand",
                "subject-access.already-approved",
                "subject-access.unread",
                "subject-access.changed"
            })
    ResponseEntity<Accepted> approve(
            @PathVariable RecordId id,
            @RequestBody SubjectAccessApproval request,
            Once once,
            Caller caller,
            Ask ask) {
        var now = desk.prepared(caller, ask, id);
        var command = request.toCommand(id, caller.agency(), official(caller), now);
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/subject-access-requests/{id}/release")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Release what was approved to who asked for it",
            operationId = "releaseSubjectAccess",
            description =
                    "Refused where what was approved cannot be read any more as it was. Nothing"
                            + " leaves by it: fetch the bundle, and say when it was delivered."
                            + " Where it cannot be made again before that, as something in it was"
                            + " hidden, collect anew.")
    @Refuses(
            conflict = {
                "subject-access.over",
                "subject-access.not-approved",
                "subject-access.already-released",
                "subject-access.changed"
            })
    ResponseEntity<Accepted> release(
            @PathVariable RecordId id,
            @RequestBody SubjectAccessRelease request,
            Once once,
            Caller caller,
            Ask ask) {
        var prepared = desk.prepared(caller, ask, id);
        var now = clock.instant();
        var command =
                request.toCommand(
                        id,
                        caller.agency(),
                        official(caller),
                        now,
                        prepared.entries(),
                        desk.bundle(prepared, now).manifest());
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/subject-access-requests/{id}/delivery")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Operation(
            summary = "Say that the bundle has reached who asked for it",
            operationId = "deliverSubjectAccess",
            description =
                    "The request is answered by it: its clock stops, and what is in the bundle may"
                            + " be disposed of again.")
    @Refuses(conflict = {"subject-access.over", "subject-access.not-released"})
    ResponseEntity<Accepted> deliver(
            @PathVariable RecordId id, @RequestBody CommandBody request, Once once, Caller caller) {
        var command = new DeliverBundle(id, caller.agency(), official(caller));
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/subject-access-requests/{id}/closing")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Operation(summary = "End a request without a bundle", operationId = "closeSubjectAccess")
    @Refuses(conflict = "subject-access.over")
    ResponseEntity<Accepted> close(
            @PathVariable RecordId id,
            @RequestBody SubjectAccessClosing request,
            Once once,
            Caller caller) {
        var command = request.toCommand(id, caller.agency(), official(caller));
        return answers.answer(caller, once, command, PATH);
    }
}
