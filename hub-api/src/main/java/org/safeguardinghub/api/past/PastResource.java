package org.safeguardinghub.api.past;

import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Purpose.CARE_TRANSFER;
import static org.safeguardinghub.shared.Purpose.CHILD_PROTECTION;
import static org.safeguardinghub.shared.Purpose.DISRUPTION;
import static org.safeguardinghub.shared.Purpose.EARLY_HELP_CIN;
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

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.OffsetDateTime;
import java.util.List;

/** Who could have known what, when: what reviews of serious incidents ask. */
@RestController
@Tag(name = "Past", description = "what could have been seen on an earlier instant")
class PastResource {
    private final OwnPast own;
    private final AuditedPast audited;
    private final ReviewedPast reviewed;
    private final Registered registered;
    private final PositionTokens positions;

    PastResource(
            OwnPast own,
            AuditedPast audited,
            ReviewedPast reviewed,
            Registered registered,
            PositionTokens positions) {
        this.own = own;
        this.audited = audited;
        this.reviewed = reviewed;
        this.registered = registered;
        this.positions = positions;
    }

    @GetMapping("/api/v1/as-of/subjects/{id}/chronology")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE, AUDITOR})
    @Asks({AUDIT, CHILD_PROTECTION, EARLY_HELP_CIN, CARE_TRANSFER, DISRUPTION})
    @Operation(
            summary = "Read what could have been seen of a person on an earlier instant",
            operationId = "readPastChronology",
            description =
                    "What the agency could have seen at `validAt`, of what was recorded by"
                            + " `knownAt`; each is now where it is left out. For one's own agency"
                            + " with content, no more than it may see now as well. For auditors"
                            + " (purpose AUDIT) the rulings on the view of any `agency` without"
                            + " content, for `purpose` (CHILD_PROTECTION where it is left out) and"
                            + " `role` (PRACTITIONER), where the agency or the record's owner"
                            + " serves one of their areas. With the `review` that names the asker,"
                            + " the child and the agency, and with both instants on its days, with"
                            + " content as well.")
    @ApiResponse(
            responseCode = "200",
            description = "entries to the agency itself, rulings to auditors, both to who reviews",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                PastPage.class,
                                                PastRulingsPage.class,
                                                ReviewedPage.class
                                            })))
    @Refuses(invalid = {"field.conflict", "agency.unknown"})
    ResponseEntity<Object> chronology(
            @PathVariable SubjectId id,
            @RequestParam(required = false) @Nullable OffsetDateTime validAt,
            @RequestParam(required = false) @Nullable OffsetDateTime knownAt,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Purpose purpose,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable RecordId review,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var isAudit = ask.purpose() == AUDIT;
        if (!isAudit && (review != null || isAnothers(agency, caller))) {
            throw new ProblemException(Problem.roleNotPermitted());
        }
        var then = AskedThen.of(validAt, knownAt, registered.now());
        var list = "chronology of %s as of %s known %s".formatted(id, validAt, knownAt);
        var question = new PastQuestion(id, then, list, limit, cursor);
        if (isAudit) {
            var view = AuditedPast.View.of(named(agency, caller), purpose, role);
            return answer(
                    caller,
                    review == null
                            ? audited.tell(caller, ask, view, question)
                            : reviewed.tell(caller, ask, review, view, question));
        }
        if (purpose != null || role != null) {
            throw invalid(
                    FieldError.conflict(
                            purpose != null ? "/purpose" : "/role",
                            "this is said of others' views alone: here it is the asker's own"));
        }
        return answer(caller, own.tell(caller, ask, question));
    }

    private static boolean isAnothers(@Nullable String agency, Caller caller) {
        return agency != null && !agency.equals(caller.agency().text());
    }

    private AgencyId named(@Nullable String agency, Caller caller) {
        if (agency == null) {
            return caller.agency();
        }
        if (!AgencyId.isWellFormed(agency) || !registered.all(List.of(new AgencyId(agency)))) {
            throw invalid(FieldError.agencyUnknown("/agency"));
        }
        return new AgencyId(agency);
    }

    private ResponseEntity<Object> answer(Caller caller, ToldOfPast told) {
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), told.asOf()))
                .body(told.page());
    }

    private static ProblemException invalid(FieldError error) {
        return new ProblemException(Problem.invalid(List.of(error)));
    }
}
