package org.safeguardinghub.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What must hold of an entry besides its leaf: its position, and its payload where that is there.
 */
final class EntryCheck {
    private final Findings findings;
    private final Payloads payloads;

    EntryCheck(Findings findings, Payloads payloads) {
        this.findings = findings;
        this.payloads = payloads;
    }

    void take(long index, Entry entry) {
        if (entry.position() != index + 1) {
            findings.add(index, "its position is " + entry.position());
        }
        try {
            if (payloads.isOther(index, entry.payload())) {
                findings.add(index, "its payload is not the one that was recorded");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> lines(long size) {
        return payloads.lines(size);
    }
}
