package org.safeguardinghub.api.command;

import org.safeguardinghub.eventstore.FirstAppended;
import org.safeguardinghub.shared.Outcome;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was decided, and what the log has of it when the unit of work is committed.
 *
 * @param first the first event under the command's key, where the append told its place
 */
record Decided(Outcome<?> outcome, Supplier<Optional<FirstAppended>> first) {
    /** Says nothing of what was decided. */
    @Override
    public String toString() {
        return "Decided";
    }
}
