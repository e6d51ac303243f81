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
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The whole ledger, to be kept and checked elsewhere. */
@RestController
@Tag(name = "Ledger")
class ExportResource {
    private static final String ZIP = "application/zip";

    private final LedgerExports exports;

    ExportResource(LedgerExports exports) {
        this.exports = exports;
    }

    @PostMapping(value = "/api/v1/ledger/exports", produces = ZIP)
    @May(AUDITOR)
    @Asks(AUDIT)
    @Operation(
            summary = "Take out the whole ledger",
            operationId = "takeLedgerExport",
            description =
                    "A zip that `deploy/hub verify` checks on any machine: the newest signed"
                            + " checkpoint, every entry and tile that it covers, and the indexes of"
                            + " entries whose content is erased. No content is in it, sealed or"
                            + " not. It is made while it is sent; one that was cut off cannot be"
                            + " opened. That it was taken, by whom and why, is recorded and listed"
                            + " under the topic TAKING.")
    @ApiResponse(
            responseCode = "200",
            description = "the ledger",
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> take(@RequestBody ExportRequest request, Caller caller, Ask ask) {
        return exports.make(caller, ask, request);
    }
}
