package org.safeguardinghub.api.crossarea;

import static org.safeguardinghub.shared.Purpose.PATTERN;
import static org.safeguardinghub.shared.Role.COORDINATOR;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is found across areas. */
@RestController
@Tag(name = "Across areas", description = "what coordinators find in two or more areas")
class CrossAreaResource {
    private final CrossArea across;

    CrossAreaResource(CrossArea across) {
        this.across = across;
    }

    @GetMapping("/api/v1/cross-area/subjects")
    @May({COORDINATOR, INTELLIGENCE})
    @Asks(PATTERN)
    @Operation(
            summary = "List persons who are known in your area and in another one",
            operationId = "listCrossAreaSubjects",
            description =
                    "Persons whom confirmed links join across areas, each under a pseudonym: in"
                            + " which areas, since which month, and about how many records. Every"
                            + " record is ruled on; one that is hidden from you joins and counts"
                            + " nothing.")
    ResponseEntity<KnownPersonsBody> subjects(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        return across.persons(caller, ask, limit, cursor);
    }

    @GetMapping("/api/v1/cross-area/waiting")
    @May({COORDINATOR, INTELLIGENCE})
    @Asks(PATTERN)
    @Operation(
            summary = "Count referrals that were not answered in time, by area",
            operationId = "readCrossAreaWaiting",
            description =
                    "Numbers of five and more, of referrals that you may know of. There is no"
                            + " total: it would tell the numbers that are left out.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<WaitingBody> waiting(Caller caller, Ask ask, MinPosition least) {
        return across.waiting(caller, ask, least);
    }

    @GetMapping("/api/v1/cross-area/emergency-access")
    @May({COORDINATOR, INTELLIGENCE})
    @Asks(PATTERN)
    @Operation(
            summary = "Count rulings on emergency accesses that holders owe, by area",
            operationId = "readCrossAreaEmergencyAccess",
            description =
                    "Numbers of five and more, of accesses that you may know of, late or not. There"
                            + " is no total: it would tell the numbers that are left out.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<UnreviewedBody> unreviewed(Caller caller, Ask ask, MinPosition least) {
        return across.unreviewed(caller, ask, least);
    }

    @GetMapping("/api/v1/cross-area/flows")
    @May({COORDINATOR, INTELLIGENCE})
    @Asks(PATTERN)
    @Operation(
            summary = "Count placements and transfers of responsibility between areas",
            operationId = "readCrossAreaFlows",
            description =
                    "In one calendar quarter that is over, as 2026-Q3; without one, in the last."
                            + " Numbers of five and more, of records that you may know of, and no"
                            + " totals.")
    ResponseEntity<FlowsBody> flows(
            @RequestParam(required = false) @Nullable String quarter,
            Caller caller,
            Ask ask,
            MinPosition least) {
        return across.flows(caller, ask, quarter);
    }

    @GetMapping("/api/v1/cross-area/hotspots")
    @May({COORDINATOR, INTELLIGENCE})
    @Asks(PATTERN)
    @Operation(
            summary = "Count concerns by the district in which they arose",
            operationId = "readCrossAreaHotspots",
            description =
                    "In one week that is over, as 2026-W47; without one, in the last. By the areas"
                            + " of those who tell of them: numbers of five and more, rounded down"
                            + " to fives, of concerns that you may know of, and no totals.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<HotspotsBody> hotspots(
            @RequestParam(required = false) @Nullable String week,
            Caller caller,
            Ask ask,
            MinPosition least) {
        return across.hotspots(caller, ask, week, least);
    }
}
