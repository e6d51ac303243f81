package org.safeguardinghub.api.subject;

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

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.PositionCursors;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.audit.Disclosures;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Who has looked at a child, and who received what. */
@RestController
@Tag(name = "Subjects")
class DisclosureResource {
    private final NameableRecords nameable;
    private final Disclosures disclosures;
    private final PositionCursors cursors;
    private final ViewProgress views;
    private final PositionTokens positions;

    DisclosureResource(
            NameableRecords nameable,
            Disclosures disclosures,
            PositionCursors cursors,
            ViewProgress views,
            PositionTokens positions) {
        this.nameable = nameable;
        this.disclosures = disclosures;
        this.cursors = cursors;
        this.views = views;
        this.positions = positions;
    }

    /** A page, newest first; there is never a total. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DisclosurePage(List<DisclosureBody> items, @Nullable String next) {}

    @GetMapping("/api/v1/subjects/{id}/disclosures")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE, AUDITOR})
    @Asks({AUDIT, CHILD_PROTECTION, EARLY_HELP_CIN, CARE_TRANSFER, DISRUPTION})
    @Operation(
            summary = "List who received or looked at what of a person, newest first",
            operationId = "listDisclosures",
            description =
                    "For agencies that hold a record about the person, for the person's home"
                            + " authority, and for auditors of an area that such an agency serves."
                            + " Records that the asker may not see are not named and have no part"
                            + " in anything listed.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<DisclosurePage> disclosures(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var list = "disclosures of " + id;
        var before = cursors.before(caller.agency(), list, cursor);
        views.await(AnswerIndex.GROUP, least);
        var asOf = views.reached(AnswerIndex.GROUP).orElse(0);
        var records = nameable.of(caller, ask, id);
        var found = disclosures.about(records, before, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var next =
                found.size() > limit
                        ? cursors.next(caller.agency(), list, page.getLast().position())
                        : null;
        var auditor = ask.purpose() == AUDIT;
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), asOf))
                .body(
                        new DisclosurePage(
                                page.stream()
                                        .map(
                                                one ->
                                                        DisclosureBody.of(
                                                                one,
                                                                caller.agency().text(),
                                                                auditor))
                                        .toList(),
                                next));
    }
}
