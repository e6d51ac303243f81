package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.hub.HubProcess;
import org.safeguardinghub.rigs.hub.Ports;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Starts on the same data, one after the other; the last hub goes on running. */
record Starts(HubProcess running, List<Double> seconds) {
    static Starts measure(Surroundings at, int count, Consumer<String> out)
            throws IOException, InterruptedException {
        try (HubProcess first = start(at, at.ownSeatsAfresh())) {
            out.accept(
                    String.format(
                            Locale.ROOT,
                            "first start, on empty data: %.1f s",
                            seconds(first.untilReady())));
        }
        List<Double> seconds = new ArrayList<>();
        for (int i = 1; ; i++) {
            HubProcess hub = start(at, at.ownSeats());
            seconds.add(seconds(hub.untilReady()));
            if (i == count) {
                return new Starts(hub, seconds);
            }
            hub.close();
        }
    }

    private static HubProcess start(Surroundings at, List<String> options)
            throws IOException, InterruptedException {
        return HubProcess.start(
                at.script(),
                at.data().resolve("hub"),
                at.data().resolve("hub.log"),
                Ports.free(),
                options);
    }

    double median() {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
