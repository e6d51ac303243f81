package org.safeguardinghub.api.auditreport;

import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Role.AUDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.auditreport.AuditedDecisions.Filter;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.report.Topic;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** The single decisions behind the report's figures. */
@RestController
@Tag(name = "Audit")
class DecisionResource {
    private final AuditedDecisions decisions;

    DecisionResource(AuditedDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/api/v1/audit/decisions")
    @May(AUDITOR)
    @Asks(AUDIT)
    @Operation(
            summary = "List the decisions behind a figure of the report, newest first",
            operationId = "listAuditDecisions",
            description =
                    "By agencies of the auditor's areas, of one topic and one month or quarter;"
                            + " without a topic, of rulings; without a period, of the last quarter"
                            + " that is over. `area` is all that an agency serves, as the report"
                            + " writes it.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<DecisionsBody> list(
            @RequestParam(defaultValue = "RULING") Topic topic,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String ground,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var filter = new Filter(topic, period, outcome, agency, area, ground);
        return decisions.page(caller, ask, filter, limit, cursor, least);
    }

    @GetMapping("/api/v1/audit/decisions/{event}")
    @May(AUDITOR)
    @Asks(AUDIT)
    @Operation(
            summary = "Read one decision and why it was taken",
            operationId = "readAuditDecision",
            description =
                    "By the id of its event. Why is said in codes: the basis, what was checked and"
                            + " judged; the words beside them are content. A ruling is explained"
                            + " under `/rulings/{id}`.")
    DecisionWhyBody one(@PathVariable UUID event, Caller caller, Ask ask) {
        return decisions.one(caller, ask, event);
    }
}
