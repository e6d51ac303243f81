package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * Takes every event and does nothing. Beside a view in its processor it makes the token move with
 * the log, so that {@link StreamProgress} says at any moment how far the view is: without it a
 * token stands still for seconds while only events come that the view has no use for.
 *
 * <p>It is not a method of the views: a handler of all events stands before those of an interface.
 *
 * @param processor the name of the processor that it belongs to
 */
public record EveryEvent(String processor) {
    @EventHandler
    void passes(EventMessage<?> event) {}
}
