package org.safeguardinghub.api.tamper;

/**
 * What was done.
 *
 * @param what in words, with nothing of the content
 * @param by what whoever checks must have for it to be found
 */
record Change(String what, Found by) {
    enum Found {
        /** What the hub serves contradicts itself or what was signed. */
        BY_ITSELF,
        /**
         * What the hub serves is an older state of the log, whole and witnessed: only who kept a
         * later checkpoint knows.
         */
        BY_LATER_CHECKPOINT,
        /** What the hub serves fits the log's own signature. */
        BY_WITNESSES
    }

    static Change found(String what) {
        return new Change(what, Found.BY_ITSELF);
    }
}
