package org.safeguardinghub.api.ruling;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.COORDINATOR;
import static org.safeguardinghub.shared.Role.HUB_ADMIN;
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
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.PositionCursors;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.audit.OwnLooks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is recorded about the caller's own looking. */
@RestController
@Tag(name = "Rulings")
class OwnLooksResource {
    private final OwnLooks looks;
    private final PositionCursors cursors;
    private final ViewProgress views;
    private final PositionTokens positions;

    OwnLooksResource(
            OwnLooks looks, PositionCursors cursors, ViewProgress views, PositionTokens positions) {
        this.looks = looks;
        this.cursors = cursors;
        this.views = views;
        this.positions = positions;
    }

    /**
     * One answer that the hub gave: what was asked, never what was found. Source: interfaces,
     * section 3.
     *
     * @param at when it was ruled on
     * @param exit by which way the hub was asked
     * @param purpose why, as the request said; left out where none was asked for
     * @param caseReference the case that the request named
     * @param askedRecord the id that was asked for, whether or not there is such a record
     * @param askedSubject the person asked for, whether or not there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnLookBody(
            Instant at,
            String exit,
            @Nullable String purpose,
            @Nullable String caseReference,
            @Nullable UUID askedRecord,
            @Nullable UUID askedSubject) {
        static OwnLookBody of(OwnLooks.OwnLook look) {
            return new OwnLookBody(
                    look.at(),
                    look.exit(),
                    look.purpose(),
                    look.caseReference(),
                    look.askedRecord(),
                    look.askedSubject());
        }
    }

    /** A page, newest first; there is never a total. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnLooksPage(List<OwnLookBody> items, @Nullable String next) {}

    @GetMapping("/api/v1/looks")
    @May({
        PUBLISHER,
        PRACTITIONER,
        MASH,
        INTELLIGENCE,
        COORDINATOR,
        AUDITOR,
        AGENCY_ADMIN,
        HUB_ADMIN
    })
    @Operation(
            summary = "List what is recorded about one's own looking, newest first",
            operationId = "listOwnLooks",
            description =
                    "Only of the person or system whose token it is. It says what that person"
                            + " asked and tells nothing of a child, so no purpose is asked for and"
                            + " it is no look itself.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<OwnLooksPage> looks(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            MinPosition least) {
        var list = "looks of " + caller.sub();
        var before = cursors.before(caller.agency(), list, cursor);
        views.await(AnswerIndex.GROUP, least);
        var asOf = views.reached(AnswerIndex.GROUP).orElse(0);
        var found = looks.of(caller.agency(), caller.sub(), before, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var next =
                found.size() > limit
                        ? cursors.next(caller.agency(), list, page.getLast().position())
                        : null;
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), asOf))
                .body(new OwnLooksPage(page.stream().map(OwnLookBody::of).toList(), next));
    }
}
