package org.safeguardinghub.api.agreement;

import org.safeguardinghub.chronology.changesahead.Progress;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * A preview that says how far it is, in tenths: {@code progress} events, and the answer as one
 * {@code preview} at the end. One that breaks off without it was not made. Finer steps would tell
 * how many records there are, those too that are hidden from who asks.
 */
public final class PreviewStream extends SseEmitter {
    private static final int STEPS = 10;

    private int told;

    PreviewStream() {
        super(0L);
    }

    /** How much is done. */
    record Reached(int percent) {}

    void follow(Function<Progress, ChangesAheadBody> preview) {
        try {
            say("preview", preview.apply(this::reached));
            complete();
        } catch (RuntimeException e) {
            completeWithError(e);
        }
    }

    private void reached(long records, long all) {
        int steps = (int) (records * STEPS / Math.max(all, 1));
        if (steps > told) {
            told = steps;
            say("progress", new Reached(steps * 100 / STEPS));
        }
    }

    private void say(String name, Object words) {
        try {
            send(event().name(name).data(words, MediaType.APPLICATION_JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
