package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;
import org.safeguardinghub.rigs.hub.HubMeters;
import org.safeguardinghub.rigs.hub.HubProcess;
import org.safeguardinghub.rigs.hub.ProcessUse;
import org.safeguardinghub.rigs.load.Errors;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rigs.machine.DiskRate;
import org.safeguardinghub.rigs.machine.Machine;
import org.safeguardinghub.rigs.machine.Versions;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One hub from its start to a minute of steady load. */
public final class WalkBenchmark implements Trial {
    private static final Duration DISK = Duration.ofSeconds(2);
    private static final int STARTS = 3;

    @Override
    public Kind kind() {
        return Kind.BENCH;
    }

    @Override
    public String name() {
        return "walk";
    }

    @Override
    public String findsOut() {
        return "start, memory, publish to visible and ruled reads under steady load";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException {
        Duration length = Duration.ofSeconds(quick ? 20 : 60);
        Duration warmUp = Duration.ofSeconds(quick ? 2 : 20);
        Duration calm = Duration.ofSeconds(quick ? 0 : 30);
        int children = quick ? 100 : 500;
        out.accept("machine: " + Machine.describe());
        out.accept("versions: " + new Versions(at.libraries(), at.root()).describe());
        out.accept(
                "load: %d concerns/s and %d reads/s for %d s after a rise of %d s; %d children"
                        .formatted(
                                Load.PUBLISH.perSecond(),
                                Load.READ.perSecond(),
                                length.toSeconds(),
                                2 * warmUp.toSeconds(),
                                children));
        out.accept("others' load on the machine before: " + Machine.load());
        Files.createDirectories(at.data());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("disk.forced_per_second", DiskRate.perSecond(at.data(), DISK), "/s"));
        Starts starts = Starts.measure(at, quick ? 0 : STARTS, out);
        try (HubProcess hub = starts.running()) {
            figures.add(Figure.atMost(6, "start.seconds", starts.median(), "s"));
            underLoad(hub, at, children, warmUp, length, calm, figures, out);
        }
        at.clear();
        out.accept("the hub is stopped and its data removed");
        return figures;
    }

    private static void underLoad(
            HubProcess hub,
            Surroundings at,
            int childCount,
            Duration warmUp,
            Duration length,
            Duration calmLength,
            List<Figure> figures,
            Consumer<String> out)
            throws IOException, InterruptedException {
        var errors = new Errors();
        try (Parties parties = Parties.at(hub, at.credentials())) {
            Scene.register(parties.operator());
            try (FeedWatch feed = new FeedWatch(parties.council(), errors)) {
                List<String> children = Scene.children(parties.school(), childCount);
                List<String> toRead = Load.warmUp(parties, feed, children, warmUp);
                var before = HubMeters.read(hub.metrics());
                var cpu = CpuShare.from(hub);
                Load load = Load.run(parties, feed, children, toRead, errors, length, 1);
                out.accept(cpu.describe());
                out.accept("load on the machine after: " + Machine.load());
                say(load, out);
                out.accept(insideTheHub(before, HubMeters.read(hub.metrics())));
                figures.addAll(figures(load));
                if (calmLength.isPositive()) {
                    out.accept("a quarter of the load, for " + calmLength.toSeconds() + " s");
                    Load calm = Load.run(parties, feed, children, toRead, errors, calmLength, 4);
                    say(calm, out);
                    figures.addAll(calmFigures(calm));
                }
            }
        }
        figures.add(Figure.atMost(900, "memory.mb", ProcessUse.residentMib(hub.handle()), "MiB"));
        figures.add(
                Figure.of("postgres.memory.mb", ProcessUse.proportionalMib(hub.postgres()), "MiB"));
        out.accept("memory: the hub's resident; PostgreSQL's proportional, shared pages once");
    }

    private static List<Figure> figures(Load load) {
        return List.of(
                Figure.of("visible.p50_ms", load.visibleFromDue().millis(0.5), "ms"),
                Figure.atMost(100, "visible.p99_ms", load.visibleFromDue().millis(0.99), "ms"),
                Figure.of("read.p50_ms", load.reads().fromDue().millis(0.5), "ms"),
                Figure.atMost(25, "read.p99_ms", load.reads().fromDue().millis(0.99), "ms"),
                Figure.of("answered.per_second", load.perSecond(), "/s"),
                Figure.of("answered.p99_ms", load.publishing().answered().millis(0.99), "ms"),
                Figure.of("generator.late.p99_ms", load.late().millis(0.99), "ms"),
                Figure.atMost(0, "errors", (double) load.errors().count(), ""));
    }

    /** What one waits where the hub keeps up: with more than it can do, only the queue is seen. */
    private static List<Figure> calmFigures(Load calm) {
        return List.of(
                Figure.of("calm.visible.p50_ms", calm.visibleFromDue().millis(0.5), "ms"),
                Figure.of("calm.visible.p99_ms", calm.visibleFromDue().millis(0.99), "ms"),
                Figure.of("calm.read.p50_ms", calm.reads().fromDue().millis(0.5), "ms"),
                Figure.of("calm.read.p99_ms", calm.reads().fromDue().millis(0.99), "ms"));
    }

    private static void say(Load load, Consumer<String> out) {
        out.accept("milliseconds             p50      p99      max    count");
        out.accept(row("visible, from due", load.visibleFromDue()));
        out.accept(row("visible, from sent", load.visibleFromSent()));
        out.accept(row("answered, from due", load.publishing().answered()));
        out.accept(row("read, from due", load.reads().fromDue()));
        out.accept(row("read, from sent", load.reads().fromSent()));
        out.accept(row("sent later than due", load.late()));
        out.accept("errors: " + load.errors());
    }

    private static String row(String what, Samples samples) {
        return String.format(
                Locale.ROOT,
                "  %-20s %7.1f  %7.1f  %7.1f  %7d",
                what,
                samples.millis(0.5),
                samples.millis(0.99),
                samples.millis(1),
                samples.count());
    }

    /** Where the time went, by the hub's own meters. */
    private static String insideTheHub(HubMeters before, HubMeters after) {
        var text = new StringBuilder("inside the hub: how often, and milliseconds on average\n");
        for (var timer :
                List.of(
                        "hub_command_seconds",
                        "hub_ruling_seconds",
                        "eventstore_queue_wait_seconds",
                        "eventstore_commit_seconds",
                        "eventProcessor_allTimer_seconds",
                        "hikaricp_connections_acquire_seconds",
                        "hikaricp_connections_usage_seconds",
                        "jvm_gc_pause_seconds")) {
            text.append(after.since(before, timer, 1000));
        }
        text.append(after.since(before, "eventstore_batch_commands", 1));
        for (var view : List.of("feed", "audit")) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "  view %s is behind by %.0f events, %.1f s%n",
                            view,
                            after.value("hub_view_lag_events{view=\"" + view + "\"}"),
                            after.value("hub_view_lag_seconds{view=\"" + view + "\"}")));
        }
        return text.toString().stripTrailing();
    }
}
