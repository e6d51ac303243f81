package org.safeguardinghub.api.problem;

import jakarta.servlet.http.HttpServletRequest;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * When the one 404 leaves, and the answer to a search for a person. What is hidden takes longer to
 * refuse than what is not there: there are records to be ruled on, and more of them of one child
 * than of another. So no such answer leaves when it is made, but at the next of few moments after
 * its request began: one beat, two, four, eight. What takes less than a beat, as almost everything
 * does, takes as long as nothing at all. Source: threat model, promise P5; sharing rules, law 5.
 */
public final class EvenTime {
    private static final String BEGAN = EvenTime.class.getName();
    private static final int NOT_FOUND = 404;

    /**
     * So long before its moment a thread is awake: how late a sleeper wakes depends on how long it
     * slept, and so on what it had done before.
     */
    private static final long AWAKE = 500_000;

    private final long beat;

    /** {@code beat}: zero for answers that leave when they are made. */
    EvenTime(Duration beat) {
        this.beat = beat.toNanos();
    }

    /** Before anything of the request is looked at. */
    void begins(HttpServletRequest request) {
        request.setAttribute(BEGAN, System.nanoTime());
    }

    /** Returns when this answer to the request may leave. */
    void await(HttpServletRequest request, Problem problem) {
        if (problem.status() == NOT_FOUND) {
            await(request);
        }
    }

    /** Returns when the answer to a request may leave that may have found what it must not tell. */
    public void await(HttpServletRequest request) {
        if (request.getAttribute(BEGAN) instanceof Long began) {
            long taken = System.nanoTime() - began;
            sleepUntil(began + due(taken));
        }
    }

    /** The first moment not before this one, both in nanoseconds since the request began. */
    long due(long taken) {
        long due = beat;
        while (due > 0 && due < taken) {
            due *= 2;
        }
        return due;
    }

    private static void sleepUntil(long moment) {
        for (long left = moment - System.nanoTime();
                left > 0 && !Thread.currentThread().isInterrupted();
                left = moment - System.nanoTime()) {
            if (left > AWAKE) {
                LockSupport.parkNanos(left - AWAKE);
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
