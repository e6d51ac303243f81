package org.safeguardinghub.api.recorded;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The fault that must be found: a node that answers and records the answer when there is time, as a
 * queue for the audit would. It is added to a node by name and is not found by any other.
 */
class RecordedLater {
    @Bean
    @Primary
    AnswerLog answersLater(PgEventStorageEngine engine) {
        return new AnswerLog(new Queue(engine));
    }

    /** Nothing is read of it. */
    private static final class Queue extends InMemoryEventStorageEngine {
        private final ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        private final EventStorageEngine store;

        Queue(EventStorageEngine store) {
            this.store = store;
        }

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            // what fails is gone, and whoever was answered is never told
            var _ = thread.submit(() -> store.appendEvents(events));
        }
    }
}
