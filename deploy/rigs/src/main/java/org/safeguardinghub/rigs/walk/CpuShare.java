package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.rigs.hub.HubProcess;
import org.safeguardinghub.rigs.hub.ProcessUse;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How much of one core the three parties of the measurement have used since a moment. */
record CpuShare(HubProcess hub, long since, List<Duration> before) {
    static CpuShare from(HubProcess hub) {
        return new CpuShare(hub, System.nanoTime(), used(hub));
    }

    private static List<Duration> used(HubProcess hub) {
        return List.of(
                ProcessUse.cpu(List.of(hub.handle())),
                ProcessUse.cpu(hub.postgres()),
                ProcessUse.cpu(List.of(ProcessHandle.current())));
    }

    String describe() {
        var now = used(hub);
        return String.format(
                Locale.ROOT,
                "processor, of one core: hub %.0f %%, PostgreSQL %.0f %%, this generator %.0f %%",
                percent(now, 0),
                percent(now, 1),
                percent(now, 2));
    }

    private double percent(List<Duration> now, int which) {
        double used = now.get(which).minus(before.get(which)).toNanos();
        return 100 * used / (System.nanoTime() - since);
    }
}
