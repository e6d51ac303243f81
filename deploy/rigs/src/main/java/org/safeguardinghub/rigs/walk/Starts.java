package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.hub.HubProcess;
import org.safeguardinghub.rigs.hub.Ports;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Starts on the same data, one after the other; the last hub goes on running. */
record Starts(HubProcess running, List<Double> seconds) {
    /**
     * Starts on empty data and then again on what that left.
     *
     * @param again how often; where it is 0, the start on empty data is the one that counts
     */
    static Starts measure(Surroundings at, int again, Consumer<String> out)
            throws IOException, InterruptedException {
        HubProcess hub = start(at, at.ownSeatsAfresh());
        out.accept("start on empty data, in seconds: " + seconds(hub.untilReady()));
        if (again == 0) {
            return new Starts(hub, List.of(seconds(hub.untilReady())));
        }
        List<Double> seconds = new ArrayList<>();
        while (seconds.size() < again) {
            hub.close();
            hub = start(at, at.ownSeats());
            seconds.add(seconds(hub.untilReady()));
        }
        out.accept("starts on the same data, in seconds: " + seconds);
        return new Starts(hub, seconds);
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
