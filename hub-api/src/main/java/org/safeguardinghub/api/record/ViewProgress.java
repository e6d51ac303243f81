package org.safeguardinghub.api.record;

import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.eventstore.StreamProgress;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Waits until views reflect what a reader has already seen elsewhere, whichever node makes them.
 */
@Component
public class ViewProgress {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(5);

    private final StreamProgress progress;

    ViewProgress(StreamProgress progress) {
        this.progress = progress;
    }

    /** Up to two seconds; then 503 {@code view.behind}. */
    public void await(String view, MinPosition least) {
        if (least.position().isEmpty()) {
            return;
        }
        if (!reaches(view, least.position().getAsLong())) {
            throw new ProblemException(Problem.viewBehind(Duration.ofSeconds(1)));
        }
    }

    /** Whether it comes up to a position within two seconds. */
    public boolean reaches(String view, long wanted) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (reached(view).orElse(0) < wanted) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** The position up to which every segment of the view has come; empty before it has any. */
    public OptionalLong reached(String view) {
        return progress.reached(view);
    }

    private static void pause() {
        try {
            // a processor tells nobody that it moved on: its progress has to be asked for
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.unavailable(Duration.ofSeconds(1)));
        }
    }
}
