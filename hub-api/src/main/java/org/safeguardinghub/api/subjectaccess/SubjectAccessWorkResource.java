package org.safeguardinghub.api.subjectaccess;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;

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
import org.safeguardinghub.api.record.Cursors;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.chronology.Place;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which requests wait for an answer of the caller's agency. */
@RestController
@Tag(name = "Work")
class SubjectAccessWorkResource {
    private static final String LIST = "work/subject-access";

    private final OwedBundles owed;
    private final Cursors cursors;
    private final ViewProgress views;
    private final PositionTokens positions;

    SubjectAccessWorkResource(
            OwedBundles owed, Cursors cursors, ViewProgress views, PositionTokens positions) {
        this.owed = owed;
        this.cursors = cursors;
        this.views = views;
        this.positions = positions;
    }

    @GetMapping("/api/v1/work/subject-access")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "List the requests for what is held of a person that wait for your agency",
            operationId = "listSubjectAccessWork",
            description =
                    "The next due first, within the time of the law. A request of a person who is"
                            + " hidden from you is not listed. What is late is warned of, and"
                            + " nothing is answered by silence.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<SubjectAccessWorkBody> work(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var agency = caller.agency();
        var after = cursors.page(agency, LIST, cursor, limit).after();
        views.await(ClockProjection.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        long asOf = views.reached(ClockProjection.GROUP).orElse(0);
        var page = owed.page(caller, ask, place(after), limit);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(agency, Math.min(asOf, page.asOf())))
                .body(
                        new SubjectAccessWorkBody(
                                page.items(), cursors.next(agency, LIST, page.next())));
    }

    private static ClockTable.@Nullable Place place(@Nullable Place after) {
        return after == null
                ? null
                : new ClockTable.Place(
                        after.occurredAt(), after.position(), ClockKind.SUBJECT_ACCESS);
    }
}
