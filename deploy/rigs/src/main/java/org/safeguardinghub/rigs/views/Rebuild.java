package org.safeguardinghub.rigs.views;

import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.replay.ReplayOutcome;
import org.safeguardinghub.replay.Replays;
import org.safeguardinghub.rigs.Figure;

import java.util.List;
import java.util.function.Consumer;

/** Makes every view anew that can be, one after the other, from the whole log. */
record Rebuild(Stage stage, Consumer<String> out) {
    private static final double AIM = 5_000;

    List<Figure> measure() {
        var replays = stage.hub().get(Replays.class);
        long events = stage.hub().get(FactReader.class).head();
        double seconds = 0;
        long rows = 0;
        for (String view : replays.names()) {
            long began = System.nanoTime();
            // the rows of answers were never projected before the first time
            ReplayOutcome outcome = replays.replay(view, true);
            double took = (System.nanoTime() - began) / 1e9;
            out.accept(
                    "view %s made anew from %,d events in %.1f s: %,d rows"
                            .formatted(view, events, took, outcome.after().rows()));
            seconds += took;
            rows += outcome.after().rows();
        }
        if (rows == 0) {
            throw new IllegalStateException("no view has a row");
        }
        return List.of(
                Figure.atLeast(AIM, "rebuild.events_per_s", events / seconds, "/s"),
                Figure.of("rebuild.rows_per_s", rows / seconds, "/s"));
    }
}
