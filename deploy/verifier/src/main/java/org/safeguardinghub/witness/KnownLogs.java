package org.safeguardinghub.witness;

import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Strict;
import org.safeguardinghub.verifier.note.VerifierKey;

import java.util.ArrayList;
import java.util.List;

/**
 * The logs that a witness cosigns, by their keys. A log that changes its key has two for a while.
 */
record KnownLogs(List<VerifierKey> keys) {
    /**
     * @param file a verifier key a line; empty lines and those that begin with # are passed over
     */
    static KnownLogs parse(byte[] file) throws MalformedException {
        var keys = new ArrayList<VerifierKey>();
        for (String line : Strict.utf8(file).split("\n", -1)) {
            String key = line.strip();
            if (!key.isEmpty() && !key.startsWith("#")) {
                keys.add(VerifierKey.parse(key, VerifierKey.Kind.NOTE));
            }
        }
        if (keys.isEmpty()) {
            throw new MalformedException("no key of a log");
        }
        return new KnownLogs(List.copyOf(keys));
    }

    /** Empty where the log is not known. */
    List<VerifierKey> of(String origin) {
        return keys.stream().filter(key -> key.name().equals(origin)).toList();
    }

    List<String> origins() {
        return keys.stream().map(VerifierKey::name).distinct().toList();
    }
}
