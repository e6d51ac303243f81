package org.safeguardinghub.witness;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.note.Checkpoint;
import org.safeguardinghub.verifier.tree.ConsistencyProof;
import org.safeguardinghub.verifier.tree.Hashes;

import java.util.Arrays;

/** Whether a checkpoint goes on from the one a witness cosigned last. No clock, no disk. */
final class Judgement {
    private Judgement() {}

    /**
     * Why it is not cosigned; null if it may be.
     *
     * @param now signed by its log
     * @param last null if the witness never cosigned one of this log
     */
    static @Nullable Reply against(AddCheckpoint asked, Checkpoint now, @Nullable Checkpoint last) {
        if (asked.old() > now.size()) {
            return Reply.refused(400, "the old size is larger than the checkpoint's");
        }
        long seen = last == null ? 0 : last.size();
        if (asked.old() != seen) {
            return Reply.sawLast(seen);
        }
        var hashes = new Hashes();
        byte[] root = last == null ? hashes.empty() : last.root();
        if (now.size() == seen && last != null && !Arrays.equals(now.root(), root)) {
            return Reply.refused(409, "another tree of this size was cosigned before");
        }
        if (!ConsistencyProof.holds(hashes, seen, now.size(), root, now.root(), asked.proof())) {
            return Reply.refused(422, "the proof does not lead from the old tree to this one");
        }
        return null;
    }
}
