package org.safeguardinghub.rigs.store;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rigs.machine.DiskRate;
import org.safeguardinghub.rigs.machine.Machine;
import org.safeguardinghub.rigs.machine.Versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The event store beside bare JDBC and Axon's own stores, all in one run. */
public final class StoreBenchmark implements Trial {
    private static final Duration DISK = Duration.ofSeconds(2);
    private static final int ROUNDS = 5;
    private static final int QUICK_ROUNDS = 1;

    @Override
    public Kind kind() {
        return Kind.BENCH;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String findsOut() {
        return "the event store beside bare JDBC and Axon's JPA and JDBC stores";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(at.data().resolve("store"));
        out.accept("machine: " + Machine.describe());
        out.accept("versions: " + new Versions(at.libraries(), at.root()).describe());
        out.accept("others' load on the machine before: " + Machine.load());
        double forced = DiskRate.perSecond(data, DISK);
        try (Seat seat = new Seat(data.resolve("postgres"))) {
            out.accept("database: " + seat.settings());
            var small = new Stores(seat, "10k", 10_000);
            var middle = new Stores(seat, "1m", 1_000_000);
            var large = new Stores(seat, "10m", 10_000_000);
            small.prepare(true, out);
            if (!quick) {
                middle.prepare(true, out);
                large.prepare(false, out);
            }
            Rates rates = new Rates();
            List<Cell> cells = quick ? Cells.quick(small) : Cells.full(small, middle, large);
            var replays = new Replays(quick ? small : middle);
            int rounds = quick ? QUICK_ROUNDS : ROUNDS;
            for (int round = 1; round <= rounds; round++) {
                out.accept(
                        "round %d of %d, %d combinations".formatted(round, rounds, cells.size()));
                @Nullable Stores warm = null;
                for (Cell cell : cells) {
                    if (!cell.stores().equals(warm)) {
                        warm = cell.stores();
                        warm.warm();
                    }
                    cell.round(rates);
                }
                replays.round(rates);
            }
            out.accept("");
            rates.names().forEach(name -> out.accept(rates.line(name)));
            var figures = new Figures(rates);
            figures.add(Figure.of("disk.forced_per_second", forced, "/s"));
            figures.rates();
            new Sizes(quick ? small : large).measure().forEach(figures::add);
            figures.ratios(quick);
            alone(quick ? small : middle, quick ? 100 : 1000, figures);
            if (!quick) {
                large.warm();
                Samples sourced = new Sourcing(large).measure();
                figures.add(Figure.of("source200.p50_ms", sourced.millis(0.5), "ms"));
                figures.add(Figure.atMost(5, "source200.p99_ms", sourced.millis(0.99), "ms"));
            }
            return figures.all();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** What no peer is compared in. */
    private static void alone(Stores stores, int appends, Figures figures)
            throws SQLException, InterruptedException {
        var wakening = new Wakening(stores, appends);
        double own = wakening.measure(false).millis(0.99);
        figures.add(Figure.atMost(10, "stream.own_node.p99_ms", own, "ms"));
        double other = wakening.measure(true).millis(0.99);
        figures.add(Figure.atMost(10, "stream.other_node.p99_ms", other, "ms"));
        figures.add(
                Figure.atMost(
                        8,
                        "memory.128.growth_mib",
                        new Heap(stores, 50 * appends).growth(),
                        "MiB"));
    }
}
