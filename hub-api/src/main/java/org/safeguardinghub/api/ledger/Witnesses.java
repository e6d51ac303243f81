package org.safeguardinghub.api.ledger;

import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.Witness;
import org.safeguardinghub.ledger.note.VerifierKey;

import java.util.List;

/** The witnesses of this hub, and which of them are away. Every node says the same. */
public record Witnesses(List<Witness> all, LedgerReading ledger) {
    public Witnesses {
        all = List.copyOf(all);
    }

    /** Those that have not cosigned the checkpoint that is shown. */
    List<String> away() {
        return all.stream()
                .map(Witness::key)
                .filter(key -> missing(key) > 0)
                .map(VerifierKey::name)
                .toList();
    }

    /** How many events the shown checkpoint has that this witness has not cosigned. */
    long missing(VerifierKey witness) {
        // before the size is read: more may be cosigned between the two looks
        long cosigned = ledger.cosignedBy(witness);
        return Math.max(0, ledger.size() - cosigned);
    }
}
