package org.safeguardinghub.api.ledger;

import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.note.InclusionReceipt;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Answers of the ledger, in the media types and with the lifetimes of C2SP tlog-tiles. */
@Component
public class Evidence {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final LedgerReading ledger;

    Evidence(LedgerReading ledger) {
        this.ledger = ledger;
    }

    /** Never kept: the next is a second away. */
    static ResponseEntity<Resource> text(Object text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(new ByteArrayResource(bytes));
    }

    /** For good, by whoever fetched it: who else may have it is for a token to say. */
    static ResponseEntity<Resource> unchanging(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePrivate().immutable())
                .body(new ByteArrayResource(bytes));
    }

    /** Waits up to two seconds until the leaf is covered; then 503 {@code ledger.behind}. */
    ResponseEntity<Resource> proofOf(long index) {
        return text(receiptOf(index));
    }

    /** The same, to be put beside others. */
    public InclusionReceipt receiptOf(long index) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        Optional<InclusionReceipt> receipt = ledger.receipt(index);
        while (receipt.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new ProblemException(Problem.ledgerBehind(Duration.ofSeconds(1)));
            }
            pause();
            receipt = ledger.receipt(index);
        }
        return receipt.get();
    }

    private static void pause() {
        try {
            // another node may sign what is waited for: nothing tells this one but the store
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.unavailable(Duration.ofSeconds(1)));
        }
    }
}
