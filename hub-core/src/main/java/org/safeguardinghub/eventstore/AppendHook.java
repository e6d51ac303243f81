package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.EventMessage;

import java.util.List;

/**
 * Says what must be true together with the events: it is written in their transaction, under the
 * append lock, or not at all.
 *
 * <p>It must be quick, and may be called again with the same events at other positions. When a
 * command of the batch fails here, or what it wants written does, everything is rolled back and
 * done again one command at a time, so that only that command fails.
 */
@FunctionalInterface
public interface AppendHook {
    /** Whether it has anything to write beside this event. */
    default boolean concerns(EventMessage<?> event) {
        return true;
    }

    /**
     * What to write, in this order and after the events.
     *
     * @param events those events of one batch that concern it, in order, with the positions that
     *     they have if the batch is appended
     */
    List<Beside> beside(List<Appended> events);
}
