package org.safeguardinghub.api.consent;

import org.safeguardinghub.shared.RecordId;

/**
 * What was decided, in plain words, for the person to keep.
 *
 * @param language of the text, as BCP 47 has it
 */
record ReceiptBody(RecordId decision, String language, String text) {
    /** Names nothing of what was decided. */
    @Override
    public String toString() {
        return "ReceiptBody " + decision;
    }
}
