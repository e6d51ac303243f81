package org.safeguardinghub.ledger;

import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.CosigningKey;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.VerifierKey;
import org.safeguardinghub.ledger.tree.Proofs;
import org.safeguardinghub.ledger.tree.TreeHash;

import java.util.List;

/** Keeps what a witness has to keep, and is away when a test says so. */
final class WitnessInMemory implements Witness {
    private final CosigningKey key;
    private Checkpoint last;
    volatile boolean isAway;
    int asked;

    WitnessInMemory(String name) {
        key = CosigningKey.generate(name);
        last = new Checkpoint(LedgerStore.ORIGIN, 0, TreeHash.ofNothing());
    }

    long size() {
        return last.size();
    }

    /** It has cosigned this, by whichever way. */
    void knows(Checkpoint checkpoint) {
        last = checkpoint;
    }

    @Override
    public VerifierKey key() {
        return key.verifier();
    }

    @Override
    public synchronized Answer ask(long old, List<byte[]> proof, Note note) {
        asked++;
        if (isAway) {
            return new Answer.Away("a test says so");
        }
        if (old != last.size()) {
            return new Answer.KnowsOther(last.size());
        }
        var next = Checkpoint.parse(note.text()).orElseThrow();
        if (!Proofs.isExtension(last.size(), last.root(), next.size(), next.root(), proof)) {
            return new Answer.Away("it is given no proof");
        }
        last = next;
        return new Answer.Cosigned(key.cosign(1_700_000_000, note.text()));
    }
}
