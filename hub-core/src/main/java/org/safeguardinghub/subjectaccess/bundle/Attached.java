package org.safeguardinghub.subjectaccess.bundle;

/**
 * A file that goes with an entry.
 *
 * @param ending of its name in the bundle, for example {@code pdf}; the name that somebody gave it
 *     is in the entry
 */
@SuppressWarnings("ArrayRecordComponent") // opened for one bundle, and written out once
public record Attached(String ending, byte[] bytes) {
    /** By the number of its entry, which is all that a name tells. */
    String name(int entry) {
        return "files/entry-" + entry + "." + ending;
    }

    /** Names nothing of the content. */
    @Override
    public String toString() {
        return "Attached";
    }
}
