package org.safeguardinghub.eventstore;

import java.util.concurrent.CopyOnWriteArrayList;

/** Tells this process's streams that there may be something new. A ring too many does no harm. */
final class AppendBell {
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

    void add(Runnable listener) {
        listeners.add(listener);
    }

    void remove(Runnable listener) {
        listeners.remove(listener);
    }

    void ring() {
        listeners.forEach(Runnable::run);
    }
}
