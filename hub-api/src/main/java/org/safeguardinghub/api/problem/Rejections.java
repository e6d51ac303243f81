package org.safeguardinghub.api.problem;

import io.micrometer.core.instrument.Metrics;

/**
 * Counts problems by their code, wherever they are answered: some are written by parts of the web
 * server that no bean can be given to, so the counter is found where the process keeps them all.
 */
public final class Rejections {
    private static final String NAME = "hub.rejections";

    private Rejections() {}

    public static void count(Problem answered) {
        Metrics.counter(NAME, "code", answered.code()).increment();
    }
}
