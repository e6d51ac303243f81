package org.safeguardinghub.api.auditreport;

import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Role.AUDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.problem.Refuses;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Audit packs: what is taken out to be checked elsewhere. */
@RestController
@Tag(name = "Audit")
class PackResource {
    private static final String ZIP = "application/zip";

    private final Packs packs;

    PackResource(Packs packs) {
        this.packs = packs;
    }

    @PostMapping(value = "/api/v1/audit/packs", produces = ZIP)
    @May(AUDITOR)
    @Asks(AUDIT)
    @Operation(
            summary = "Take out a report with its decisions and their proofs",
            operationId = "takeAuditPack",
            description =
                    "A zip that `deploy/hub verify` checks on any machine: the report as JSON, CSV"
                            + " and page, the single decisions, and the ledger's proof of each. It"
                            + " is never cut: what would hold too much is refused. That it was"
                            + " taken, by whom and why, is recorded and listed under the topic"
                            + " TAKING.")
    @ApiResponse(
            responseCode = "200",
            description = "the pack",
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @Refuses(
            invalid = "audit.too-many-decisions",
            unavailable = {"ledger.behind", "view.behind"})
    ResponseEntity<TakenFile> take(@RequestBody PackRequest request, Caller caller, Ask ask) {
        return packs.make(caller, ask, request);
    }
}
