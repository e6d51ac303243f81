package org.safeguardinghub.concern;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.SubjectId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody whom a statement suspects.
 *
 * @param suspect the same for all statements about this suspect in this concern
 * @param person the speaker's own record of the person, where there is one
 * @param born the birth dates that the statement gives; content, which is not stored outside it
 */
public record StatedSuspect(UUID suspect, @Nullable SubjectId person, List<LocalDate> born) {
    public StatedSuspect {
        born = List.copyOf(born);
    }

    /** Names no birth date. */
    @Override
    public String toString() {
        return "StatedSuspect " + suspect;
    }
}
