package org.safeguardinghub.recording;

import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Outcome.Accepted;

/**
 * Begins a record's life: the events of an accepted outcome are its first. They are appended when
 * the command's unit of work commits, all or none; a refused outcome appends nothing.
 */
public final class Recorder {
    private final EventBus events;

    public Recorder(EventBus events) {
        this.events = events;
    }

    /**
     * Appends what was accepted as the first events of a life.
     *
     * @param type what kind of life begins, for example {@code Concern}
     * @param id the id of the one record
     * @param guard what must still hold when the events are appended; a lost guard fails the
     *     command, which may then be decided again
     * @return the outcome, unchanged
     */
    public <E> Outcome<E> record(String type, String id, Outcome<E> outcome, Guard guard) {
        if (outcome instanceof Accepted<E>) {
            Append.under(guard);
        }
        return record(type, id, outcome);
    }

    /** For a decision that rests on nothing: it cannot lose a race. */
    public <E> Outcome<E> record(String type, String id, Outcome<E> outcome) {
        if (outcome instanceof Accepted<E>(var decided)) {
            long sequence = 0;
            for (var event : decided) {
                events.publish(new GenericDomainEventMessage<>(type, id, sequence++, event));
            }
        }
        return outcome;
    }
}
