package org.safeguardinghub.api.ledger;

import static org.safeguardinghub.shared.Role.AUDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.tree.TilePath;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The log's evidence by C2SP tlog-tiles, for auditors and witnesses. */
@RestController
@Tag(name = "Ledger", description = "evidence that the log was only ever added to")
class LedgerResource {
    private static final Pattern LEVEL = Pattern.compile("0|[1-9][0-9]?");

    private final LedgerReading ledger;
    private final Evidence evidence;

    LedgerResource(LedgerReading ledger, Evidence evidence) {
        this.ledger = ledger;
        this.evidence = evidence;
    }

    @GetMapping(value = "/api/v1/ledger/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @May(AUDITOR)
    @Operation(
            summary = "Read the newest signed checkpoint of the log",
            operationId = "readCheckpoint",
            description =
                    "A C2SP tlog-checkpoint with the cosignatures of the witnesses that answered."
                            + " There is a new one within a second of anything new.")
    ResponseEntity<Resource> checkpoint() {
        return ledger.checkpoint()
                .map(Evidence::text)
                .orElseThrow(
                        () -> new ProblemException(Problem.unavailable(Duration.ofSeconds(1))));
    }

    @GetMapping(
            value = "/api/v1/ledger/tile/{level}/{*tile}",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @May(AUDITOR)
    @Operation(
            summary = "Read a tile of the log's Merkle tree",
            operationId = "readTile",
            description =
                    "By C2SP tlog-tiles: hashes of 32 bytes each, one after the other. The tile is"
                            + " named in groups of three digits, `x001/x234/067`, and `.p/` with"
                            + " its width where it is partial. What no checkpoint covers is not"
                            + " there.")
    ResponseEntity<Resource> tile(@PathVariable String level, @PathVariable String tile) {
        return found(
                named(tile)
                        .filter(_ -> LEVEL.matcher(level).matches())
                        .flatMap(path -> ledger.tile(Integer.parseInt(level), path)));
    }

    @GetMapping(
            value = "/api/v1/ledger/tile/entries/{*tile}",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @May(AUDITOR)
    @Operation(
            summary = "Read a bundle of the log's entries",
            operationId = "readEntries",
            description =
                    "By C2SP tlog-tiles: what each leaf is the hash of, after its length in two"
                            + " bytes. An entry commits to digests of what is sealed and to no"
                            + " content.")
    ResponseEntity<Resource> entries(@PathVariable String tile) {
        return found(named(tile).flatMap(ledger::entries));
    }

    @GetMapping(value = "/api/v1/ledger/proof/{eventId}", produces = MediaType.TEXT_PLAIN_VALUE)
    @May(AUDITOR)
    @Operation(
            summary = "Read the proof that an event is in the log",
            operationId = "readProof",
            description =
                    "A C2SP tlog-proof whose extra line is the entry, so that it is checked"
                            + " without the hub.")
    @Refuses(unavailable = "ledger.behind")
    ResponseEntity<Resource> proof(@PathVariable UUID eventId) {
        var index = ledger.index(eventId.toString());
        if (index.isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        return evidence.proofOf(index.getAsLong());
    }

    /** By the rest of a path, which begins with a slash where there is any. */
    private static Optional<TilePath> named(String rest) {
        return TilePath.parse(rest.replaceFirst("^/", ""));
    }

    private static ResponseEntity<Resource> found(Optional<byte[]> bytes) {
        return bytes.map(Evidence::unchanging)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
