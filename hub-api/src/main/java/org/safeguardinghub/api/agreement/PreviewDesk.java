package org.safeguardinghub.api.agreement;

import jakarta.annotation.PreDestroy;

import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.chronology.changesahead.Progress;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Makes previews, few at a time: each rules on all records of an agency, for seconds where there
 * are many.
 */
@Component
public class PreviewDesk {
    private static final int ROOM = 2;
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Semaphore room = new Semaphore(ROOM);
    private final ExecutorService makers = Executors.newFixedThreadPool(ROOM);

    /** The answer, once it is made. Refused with {@code too-many} while others are made. */
    public <T> T answer(Function<Progress, T> preview) {
        enter();
        try {
            return preview.apply((_, _) -> {});
        } finally {
            room.release();
        }
    }

    /** The same, saying how far it is while it is made. */
    public PreviewStream stream(Function<Progress, ChangesAheadBody> preview) {
        enter();
        var stream = new PreviewStream();
        makers.execute(
                () -> {
                    try {
                        stream.follow(preview);
                    } finally {
                        room.release();
                    }
                });
        return stream;
    }

    private void enter() {
        if (!room.tryAcquire()) {
            throw new ProblemException(Problem.tooMany(LATER));
        }
    }

    @PreDestroy
    void close() {
        makers.shutdownNow();
    }
}
