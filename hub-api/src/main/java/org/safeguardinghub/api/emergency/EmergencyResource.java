package org.safeguardinghub.api.emergency;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
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
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.emergency.ReviewEmergencyAccess;
import org.safeguardinghub.emergency.TakeEmergencyAccess;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.Objects;

/** Breaking the glass, and ruling on it afterwards. */
@RestController
@Tag(name = "Emergency access", description = "break-glass for one person and one child")
class EmergencyResource {
    private static final String PATH = "/api/v1/emergency-access/";

    private final CommandAnswers answers;
    private final Meant meant;
    private final Named named;
    private final RecordAnswers records;

    EmergencyResource(CommandAnswers answers, Meant meant, Named named, RecordAnswers records) {
        this.answers = answers;
        this.meant = meant;
        this.named = named;
        this.records = records;
    }

    @PostMapping("/api/v1/emergency-access")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Break the glass for one child",
            operationId = "takeEmergencyAccess",
            description =
                    "By a person, for a child whom this person may at least know of. For four"
                            + " hours this person may read what is held of the child with the"
                            + " purpose EMERGENCY. The holders are told at once.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> take(
            @RequestBody EmergencyAccessRequest request, Once once, Caller caller, Ask ask) {
        request.checkNaming();
        var ruling = request.rulingId();
        var child =
                ruling == null
                        ? Objects.requireNonNull(request.subject())
                        : meant.by(ruling, caller);
        named.mustBeVisible(caller, ask, child);
        var reason = Map.of("reason", request.reason(), "person", caller.sub());
        return answers.answer(
                caller,
                once,
                new TakeEmergencyAccess(
                        RecordId.random(),
                        caller.agency(),
                        caller.sub(),
                        caller.roles(),
                        child,
                        Written.of(Category.META, reason).content()),
                PATH);
    }

    @PostMapping("/api/v1/emergency-access/{id}/review")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Operation(
            summary = "Rule whether an emergency access was justified",
            operationId = "reviewEmergencyAccess",
            description = "By each holder, within one working day.")
    @Refuses(conflict = "emergency-access.already-reviewed")
    ResponseEntity<Accepted> review(
            @PathVariable RecordId id,
            @RequestBody EmergencyReviewRequest request,
            Once once,
            Caller caller) {
        var reason = Written.of(Category.META, Map.of("reason", request.reason())).content();
        return answers.answer(
                caller,
                once,
                new ReviewEmergencyAccess(id, caller.agency(), request.verdict(), reason),
                PATH);
    }

    @GetMapping("/api/v1/emergency-access/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(summary = "Read an emergency access", operationId = "readEmergencyAccess")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.EMERGENCY_ACCESS, id);
    }
}
