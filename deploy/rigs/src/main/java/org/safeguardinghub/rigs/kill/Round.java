package org.safeguardinghub.rigs.kill;

import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.hub.HubProcess;
import org.safeguardinghub.rigs.hub.Ports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Publish, die on the way, start again, publish again. */
final class Round {
    /** Which processes die, at once and without being told. */
    enum Death {
        /** The hub with its broker; the database goes on. */
        HUB,
        /** The database too. */
        HUB_AND_DATABASE
    }

    private final Surroundings at;
    private final SchoolFile file;

    Round(Surroundings at, SchoolFile file) {
        this.at = at;
        this.file = file;
    }

    /** A hub on the data of this trial. */
    static HubProcess hub(Surroundings at, List<String> options)
            throws IOException, InterruptedException {
        return HubProcess.start(
                at.script(), data(at), at.data().resolve("hub.log"), Ports.free(), options);
    }

    static Path data(Surroundings at) {
        return at.data().resolve("hub");
    }

    /**
     * Publishes until so many records were accepted and the hub dies.
     *
     * @return what was accepted before
     */
    Published cut(HubProcess hub, Death death, int after) throws IOException {
        var left = new AtomicInteger(after);
        var published =
                publish(
                        hub,
                        () -> {
                            if (left.decrementAndGet() == 0) {
                                hub.kill(death == Death.HUB_AND_DATABASE);
                            }
                        });
        if (published.accepted().size() >= file.records()) {
            throw new IOException("all was accepted before the hub could be killed");
        }
        return published;
    }

    /** Publishes everything again, and counts what the log has since {@code before}. */
    Evidence again(HubProcess hub, Published cut, Kept before) throws IOException {
        var again = publish(hub, () -> {});
        return new Evidence(
                cut.accepted(), again, file.records(), Kept.in(hub, data(at)).since(before));
    }

    private Published publish(HubProcess hub, Runnable heard) throws IOException {
        return Published.run(hub, at.credentials(), file.file(), heard);
    }
}
