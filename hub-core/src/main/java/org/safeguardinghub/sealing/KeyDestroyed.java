package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.RecordId;

/** Nothing is sealed for this record any more: what it said is erased. */
public final class KeyDestroyed extends SealingException {
    KeyDestroyed(RecordId record) {
        super("a key of record " + record + " was destroyed", null);
    }
}
