package org.safeguardinghub.witness;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.note.Checkpoint;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.SignatureLine;
import org.safeguardinghub.verifier.note.SignedNote;
import org.safeguardinghub.verifier.note.VerifierKey;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Cosigns what goes on from what it cosigned before, and nothing else. */
final class Witness {
    private final KnownLogs logs;
    private final LastSeen lastSeen;
    private final WitnessKey key;
    private final InstantSource clock;

    Witness(KnownLogs logs, LastSeen lastSeen, WitnessKey key, InstantSource clock) {
        this.logs = logs;
        this.lastSeen = lastSeen;
        this.key = key;
        this.clock = clock;
    }

    /**
     * One at a time: between looking at what was seen last and having replaced it nobody else
     * looks.
     *
     * @throws IOException where what was seen cannot be read or replaced. Nothing was cosigned
     */
    synchronized Reply addCheckpoint(byte[] body) throws IOException {
        AddCheckpoint asked;
        SignedNote note;
        Checkpoint now;
        try {
            asked = AddCheckpoint.parse(body);
            note = SignedNote.parse(asked.checkpoint());
            now = Checkpoint.parse(note.text());
        } catch (MalformedException wrong) {
            return Reply.refused(400, String.valueOf(wrong.getMessage()));
        }
        var keys = logs.of(now.origin());
        if (keys.isEmpty()) {
            return Reply.refused(404, "this log is not known here");
        }
        SignedNote signed;
        try {
            signed = signedBy(keys, note);
        } catch (MalformedException wrong) {
            return Reply.refused(403, String.valueOf(wrong.getMessage()));
        }
        var refusal = Judgement.against(asked, now, last(now.origin()));
        if (refusal != null) {
            return refusal;
        }
        // INVARIANT: what is cosigned was durable before, also where it is what was seen last: the
        // time before, forcing it may have failed after the file was already in its place.
        lastSeen.replace(now.origin(), signed);
        return Reply.cosigned(key.cosign(note.text(), clock.instant()).line());
    }

    private @Nullable Checkpoint last(String origin) throws IOException {
        byte[] kept = lastSeen.of(origin);
        if (kept == null) {
            return null;
        }
        try {
            return Checkpoint.parse(SignedNote.parse(kept).text());
        } catch (MalformedException damaged) {
            // never taken for none: then any tree would do
            throw new IOException(
                    "what was seen last of a log is damaged: " + damaged.getMessage());
        }
    }

    /** The checkpoint with the signatures of its log alone. */
    private static SignedNote signedBy(List<VerifierKey> keys, SignedNote note)
            throws MalformedException {
        var lines = new ArrayList<SignatureLine>();
        for (var log : keys) {
            if (note.isSignedBy(log)) {
                lines.addAll(note.by(log));
            }
        }
        if (lines.isEmpty()) {
            throw new MalformedException("no key known of this log signed the checkpoint");
        }
        return new SignedNote(note.text(), lines);
    }
}
