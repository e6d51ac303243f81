package org.safeguardinghub.dev;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started so far; stops the newest first, and goes on when one stop fails. */
final class StopInReverse implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T server) {
        started.push(server);
        return server;
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            AutoCloseable newest = started.pop();
            try {
                newest.close();
            } catch (Exception broken) {
                System.err.println("did not stop cleanly: " + broken.getMessage());
            }
        }
    }
}
