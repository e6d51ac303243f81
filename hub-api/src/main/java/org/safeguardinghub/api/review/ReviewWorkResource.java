package org.safeguardinghub.api.review;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which reviews wait for the caller's agency. It names no child and is no look: reading a review is
 * one.
 */
@RestController
@Tag(name = "Work")
class ReviewWorkResource {
    private final ReviewWork work;
    private final PositionTokens positions;

    ReviewWorkResource(ReviewWork work, PositionTokens positions) {
        this.work = work;
        this.positions = positions;
    }

    @GetMapping("/api/v1/work/review-grants")
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "List the formal reviews that wait for approval by your agency",
            operationId = "listReviewWork",
            description =
                    "Of safeguarding partners alone: the council, the police and the integrated"
                            + " care board of an area of the partnership that asked. Any of them"
                            + " approves or declines; what is over is left out.")
    ResponseEntity<ReviewWorkBody> work(Caller caller, MinPosition least) {
        var found = work.of(caller.agency());
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), found.asOf()))
                .body(found.body());
    }
}
