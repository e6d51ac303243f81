package org.safeguardinghub.api.restriction;

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
import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.restriction.EndRestriction;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/**
 * Setting, lifting and reading restrictions. Whoever may not see what is restricted, an excluded
 * practitioner of the setter's own agency above all, is answered as if nothing were there.
 */
@RestController
@Tag(
        name = "Restrictions",
        description = "seals, exclusions, conflicts, highest levels; released names")
class RestrictionResource {
    private final CommandAnswers answers;
    private final Registered registered;
    private final Sight sight;
    private final RestrictionFile file;
    private final PositionTokens positions;

    RestrictionResource(
            CommandAnswers answers,
            Registered registered,
            Sight sight,
            RestrictionFile file,
            PositionTokens positions) {
        this.answers = answers;
        this.registered = registered;
        this.sight = sight;
        this.file = file;
        this.positions = positions;
    }

    @PostMapping("/api/v1/restrictions")
    @May({PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Restrict who may see a record or a person",
            operationId = "setRestriction",
            description =
                    "By the owner of what is restricted; a conflict is declared by the agency that"
                            + " has it. The kind tells which fields belong to it. NAME_RELEASE"
                            + " lets one protected name of a record be read; ending it hides the"
                            + " name again.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> set(
            @RequestBody SetRestrictionRequest request, Once once, Caller caller, Ask ask) {
        var command = request.toCommand(caller.agency());
        var known = registered.all(command.terms().agenciesNamed());
        Registered.refuse(command.unsound(known, registered.now()));
        sight.require(caller, ask, command.terms());
        return answers.answer(caller, once, command, "/api/v1/restrictions/");
    }

    @PostMapping("/api/v1/restrictions/{id}/ending")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Lift a restriction",
            operationId = "endRestriction",
            description =
                    "By the agency that set it, whoever else has sealed the person since; never by"
                            + " somebody who is excluded.")
    @Refuses(conflict = "restriction.already-ended")
    ResponseEntity<Accepted> end(
            @PathVariable RecordId id,
            @RequestBody RestrictionEndingRequest request,
            Once once,
            Caller caller) {
        var reason = Written.of(Category.META, Map.of("reason", request.reason())).content();
        return answers.answer(
                caller,
                once,
                new EndRestriction(id, caller.agency(), reason),
                "/api/v1/restrictions/");
    }

    @GetMapping("/api/v1/restrictions/{id}")
    @May({PRACTITIONER, MASH})
    @Asks
    @Operation(summary = "Read a restriction that this agency set", operationId = "readRestriction")
    ResponseEntity<RestrictionBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        var found = require(caller, ask, id);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), found.asOf()))
                .body(file.body(found));
    }

    /** The same work for what is not there, another agency's, and not for this person to see. */
    private RestrictionFile.Found require(Caller caller, Ask ask, RecordId id) {
        var found = file.find(caller.agency(), id);
        if (found.isEmpty()) {
            sight.requireNothing(caller, ask, id);
        }
        return found.map(
                        known -> {
                            sight.require(caller, ask, known.set());
                            return known;
                        })
                .orElseThrow(() -> new RefusalException(new Refusal.NotFound()));
    }
}
