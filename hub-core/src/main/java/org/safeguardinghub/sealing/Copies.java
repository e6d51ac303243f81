package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.RecordId;

import java.util.Collection;

/**
 * A place beside the log that keeps something made of what records say. When a record is erased,
 * nothing of it may stay there.
 */
public interface Copies {
    /** Its name, for whoever is told that it is behind. */
    String name();

    /**
     * Removes whatever is made of the content of these records. What is removed is gone when it
     * returns; again it changes nothing.
     */
    void remove(Collection<RecordId> records);

    /** Whether anything made of the content of this record is left. */
    boolean hasAnyOf(RecordId record);
}
