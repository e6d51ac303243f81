package org.safeguardinghub.ledger;

import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.NoteSignature;
import org.safeguardinghub.ledger.note.VerifierKey;

import java.util.List;

/**
 * Somebody outside who confirms that checkpoints only ever extend each other, and is asked by C2SP
 * tlog-witness. Implementations answer within a bound of time and throw nothing.
 */
public interface Witness {
    /** What its cosignatures are verified with. */
    VerifierKey key();

    /**
     * Asks for a cosignature of this checkpoint.
     *
     * @param old the size that the witness is thought to have cosigned last; 0 for none
     * @param proof that the checkpoint extends the one of that size; empty where it is 0
     */
    Answer ask(long old, List<byte[]> proof, Note checkpoint);

    /** What a witness said, or that it said nothing. */
    sealed interface Answer {
        /** The signature is the witness's own and was verified. */
        record Cosigned(NoteSignature signature) implements Answer {}

        /** It has cosigned another size last than it was thought to. */
        record KnowsOther(long size) implements Answer {}

        /**
         * It is not there, or its answer is of no use.
         *
         * @param why in words for the log, with nothing of what was answered
         */
        record Away(String why) implements Answer {}
    }
}
