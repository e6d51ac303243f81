package org.safeguardinghub.api.auditreport;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.ruling.Looks;
import org.safeguardinghub.forgetting.erase.ErasedEntries;
import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.report.DataTaken;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Lets auditors take the ledger out. It is recorded before anything of it leaves. */
@Component
class LedgerExports {
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final LedgerReading ledger;
    private final ErasedEntries erased;
    private final Looks looks;
    private final PositionTokens tokens;

    LedgerExports(LedgerReading ledger, ErasedEntries erased, Looks looks, PositionTokens tokens) {
        this.ledger = ledger;
        this.erased = erased;
        this.looks = looks;
        this.tokens = tokens;
    }

    ResponseEntity<Resource> make(Caller caller, Ask ask, ExportRequest request) {
        Note signed =
                ledger.checkpoint()
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.unavailable(Duration.ofSeconds(1))));
        long size = Checkpoint.parse(signed.text()).orElseThrow().size();
        var files = new ExportFiles(ledger, signed, size, erased.indexes().headSet(size));
        var taking = UUID.randomUUID();
        // the checkpoint commits to every entry that leaves
        var digest = Digest.of(signed.toString().getBytes(StandardCharsets.UTF_8));
        looks.record(
                caller,
                ask,
                taking,
                at ->
                        new DataTaken(
                                taking,
                                caller.agency(),
                                caller.sub(),
                                DataTaken.Form.LEDGER,
                                request.reason(),
                                DataTaken.ALL_TIME,
                                null,
                                digest,
                                0,
                                at));
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HubHeaders.AS_OF, tokens.seal(caller.agency(), size))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("ledger.zip").build().toString())
                .body(new InputStreamResource(new ZipStream(files.all())));
    }
}
