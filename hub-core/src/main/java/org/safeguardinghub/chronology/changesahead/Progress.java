package org.safeguardinghub.chronology.changesahead;

/** Hears how far a preview is. What it throws ends the preview: nobody waits for it any more. */
@FunctionalInterface
public interface Progress {
    /**
     * So many of all records have been ruled on.
     *
     * @param records of them, ruled on so far
     * @param all those that the owner has, in the same moment
     */
    void reached(long records, long all);
}
