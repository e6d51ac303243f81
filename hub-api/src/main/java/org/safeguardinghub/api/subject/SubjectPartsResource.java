package org.safeguardinghub.api.subject;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.subject.RelationshipsRequest.RelatedTo;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.AddToSubject;
import org.safeguardinghub.subject.SubjectPart;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Saying more of a person, or something else than before. Only the holder of the record can; to
 * everybody else it is not there.
 */
@RestController
@Tag(name = "Subjects")
class SubjectPartsResource {
    private static final String PATH = "/api/v1/subjects/";
    private static final String CORRECTING =
            "With a reason for correcting it replaces what was said of the same before, which stays"
                    + " readable.";

    private final CommandAnswers answers;
    private final Named named;
    private final Clock clock;

    SubjectPartsResource(CommandAnswers answers, Named named, Clock clock) {
        this.answers = answers;
        this.named = named;
        this.clock = clock;
    }

    @PostMapping("/api/v1/subjects/{id}/identifiers")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Say under which identifiers a person is known",
            operationId = "sayIdentifiers",
            description =
                    "Each is checked, and what the check found is read with it; none is refused. "
                            + CORRECTING)
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> identifiers(
            @PathVariable SubjectId id,
            @RequestBody IdentifiersRequest request,
            Once once,
            Caller caller) {
        Contradictions.refuseIf(
                request.saysNothing(),
                "/identifiers",
                "name an identifier, or say why there is none or what is corrected");
        var why = request.correctionReason();
        var said =
                said(caller)
                        .identifiers(request.identifiers())
                        .identifierOmitted(request.identifierOmittedReason());
        return add(
                caller,
                once,
                id,
                SubjectPart.IDENTIFIERS,
                why == null ? said : said.noOtherIdentifiers(),
                why);
    }

    @PostMapping("/api/v1/subjects/{id}/names")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Say what a person is or was called",
            operationId = "sayNames",
            description = CORRECTING)
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> names(
            @PathVariable SubjectId id,
            @RequestBody NamesRequest request,
            Once once,
            Caller caller) {
        Contradictions.refuseIf(request.saysNothing(), "/givenName", "name something");
        Contradictions.refuseUnlessInOrder(
                request.namesFrom(), request.namesUntil(), "/namesUntil");
        var said = said(caller).names(request);
        return add(caller, once, id, SubjectPart.NAMES, said, request.correctionReason());
    }

    @PostMapping("/api/v1/subjects/{id}/addresses")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Say where a person lives or lived",
            operationId = "sayAddress",
            description =
                    "The postcode and the property number are checked, and neither is refused. "
                            + CORRECTING)
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> addresses(
            @PathVariable SubjectId id,
            @RequestBody AddressRequest request,
            Once once,
            Caller caller) {
        Contradictions.refuseUnlessInOrder(
                request.validFrom(), request.validUntil(), "/validUntil");
        var said = said(caller).address(request);
        return add(caller, once, id, SubjectPart.ADDRESS, said, request.correctionReason());
    }

    @PostMapping("/api/v1/subjects/{id}/relationships")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Say who is related to a person",
            operationId = "sayRelationships",
            description =
                    "Naming a record that is not yours to know is answered as if there were none. "
                            + CORRECTING)
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> relationships(
            @PathVariable SubjectId id,
            @RequestBody RelationshipsRequest request,
            Once once,
            Caller caller,
            Ask ask) {
        var people = request.relationships();
        for (var i = 0; i < people.size(); i++) {
            check(people.get(i), id, "/relationships/" + i);
        }
        people.stream()
                .map(RelatedTo::subject)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(subject -> named.mustBeVisible(caller, ask, subject));
        var said = said(caller).relationships(people);
        return add(caller, once, id, SubjectPart.RELATIONSHIPS, said, request.correctionReason());
    }

    private static void check(RelatedTo person, SubjectId of, String field) {
        Contradictions.refuseIf(
                !person.isOnePerson(),
                field,
                "name either a subject record or a person, who alone may have a birth date here");
        Contradictions.refuseIf(
                of.equals(person.subject()), field, "nobody is related to themselves");
        Contradictions.refuseUnlessInOrder(
                person.relatedFrom(), person.relatedUntil(), field + "/relatedUntil");
    }

    private ResponseEntity<Accepted> add(
            Caller caller,
            Once once,
            SubjectId subject,
            SubjectPart part,
            SaidOfPerson said,
            @Nullable String why) {
        return answers.answer(
                caller,
                once,
                new AddToSubject(subject, caller.agency(), part, why != null, said.because(why)),
                PATH);
    }

    private SaidOfPerson said(Caller caller) {
        return new SaidOfPerson(
                caller.agency(), Year.from(clock.instant().atOffset(ZoneOffset.UTC)));
    }
}
