package org.safeguardinghub.api.auditreport;

import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Role.AUDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.report.DataTaken.Form;
import org.safeguardinghub.report.DataTaken.Reason;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;

/** The auditors' report, to be looked at or taken out. */
@RestController
@Tag(name = "Audit")
class ReportResource {
    private static final String CSV = "text/csv";

    private final AuditReports reports;

    ReportResource(AuditReports reports) {
        this.reports = reports;
    }

    @GetMapping(value = "/api/v1/audit/report", produces = MediaType.APPLICATION_JSON_VALUE)
    @May(AUDITOR)
    @Asks(AUDIT)
    @Operation(
            summary = "Read the figures of a quarter",
            operationId = "readAuditReport",
            description =
                    "Decisions by agencies of the auditor's areas, by agency, area and ground, in a"
                            + " calendar quarter, as 2026-Q3; without one, the last that is over."
                            + " Numbers under eight are withheld and counted with their like; what"
                            + " is told is rounded to fives. As `text/csv` or `text/html` it is"
                            + " taken out, once the quarter is over, for which a `reason` has to"
                            + " be stated; that is recorded and listed. What goes on can only be"
                            + " looked at, as it is not to be published.")
    @Refuses(invalid = "field.missing", unavailable = "view.behind")
    ResponseEntity<ReportBody> report(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable Reason reason,
            Caller caller,
            Ask ask,
            MinPosition least) {
        return reports.shown(caller, ask, period, least);
    }

    @GetMapping(value = "/api/v1/audit/report", produces = CSV)
    @May(AUDITOR)
    @Asks(AUDIT)
    @Operation(hidden = true)
    ResponseEntity<TakenFile> reportAsCsv(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable Reason reason,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var type = new MediaType("text", "csv", StandardCharsets.UTF_8);
        return reports.taken(caller, ask, period, reason, least, Form.CSV, type, ReportCsv::of);
    }

    @GetMapping(value = "/api/v1/audit/report", produces = MediaType.TEXT_HTML_VALUE)
    @May(AUDITOR)
    @Asks(AUDIT)
    @Operation(hidden = true)
    ResponseEntity<TakenFile> reportAsPage(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable Reason reason,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var type = new MediaType("text", "html", StandardCharsets.UTF_8);
        return reports.taken(caller, ask, period, reason, least, Form.HTML, type, ReportPage::of);
    }
}
