package org.safeguardinghub.rigs.views;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rigs.machine.Machine;
import org.safeguardinghub.rigs.machine.Versions;
import org.safeguardinghub.rigs.rulings.RulingsBenchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What readers wait for at fifty thousand, half a million and five million records. */
public final class ViewsBenchmark implements Trial {
    private static final double LIST = 25;
    private static final double GROWTH = 1.3;
    private static final double CHRONOLOGY = 25;
    private static final double DISCLOSURES = 200;

    /** How many times faster than each the view should be. */
    private static final Map<String, Double> SECURITY =
            Map.of("rls_function", 30.0, "rls_subquery", 10.0, "rls_indexed", 2.0);

    @Override
    public Kind kind() {
        return Kind.BENCH;
    }

    @Override
    public String name() {
        return "views";
    }

    @Override
    public String findsOut() {
        return "lists, chronologies and disclosures among millions, and making views anew";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(at.data().resolve("views"));
        out.accept("machine: " + Machine.describe());
        out.accept("versions: " + new Versions(at.libraries(), at.root()).describe());
        out.accept("others' load on the machine before: " + Machine.load());
        var figures = new ArrayList<Figure>();
        try {
            if (quick) {
                quick(data, figures, out);
            } else {
                full(data, figures, out);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        figures.addAll(new RulingsBenchmark().run(at, quick, out));
        return figures;
    }

    private static void quick(Path data, List<Figure> figures, Consumer<String> out)
            throws IOException, SQLException, InterruptedException {
        try (Stage stage = Stage.open(data, Size.QUICK, new Seeding(out)::fill, out)) {
            out.accept("database: " + stage.settings());
            var reads = new Reads(stage, true, out);
            list(reads, figures);
            figures.add(Figure.of("list.last_page_ms", reads.lastPage(), "ms"));
            security(stage, Duration.ofSeconds(3), figures, out);
            chronology(reads, figures);
            figures.addAll(new Rebuild(stage, out).measure());
            disclosures(reads, figures);
        }
    }

    private static void full(Path data, List<Figure> figures, Consumer<String> out)
            throws IOException, SQLException, InterruptedException {
        try (Stage stage = Stage.open(data, Size.PROJECTED, new Projected(out)::fill, out)) {
            out.accept("database: " + stage.settings());
        }
        var seeding = new Seeding(out);
        double list;
        try (Stage stage = Stage.open(data, Size.MIDDLE, seeding::fill, out)) {
            var reads = new Reads(stage, false, out);
            list = list(reads, figures);
            figures.add(Figure.of("list.last_page_ms", reads.lastPage(), "ms"));
            security(stage, Duration.ofMinutes(1), figures, out);
            chronology(reads, figures);
            figures.addAll(new Rebuild(stage, out).measure());
        }
        try (Stage stage = Stage.open(data, Size.RULED, seeding::fill, out)) {
            disclosures(new Reads(stage, false, out), figures);
        }
        try (Stage stage = Stage.open(data, Size.LARGE, seeding::fill, out)) {
            double large = new Reads(stage, false, out).list().millis(0.99);
            figures.add(Figure.of("list.at_5m.p99_ms", large, "ms"));
            figures.add(Figure.atMost(GROWTH, "list.5m_vs_500k", large / list, ""));
        }
    }

    private static double list(Reads reads, List<Figure> figures) throws InterruptedException {
        Samples samples = reads.list();
        figures.add(Figure.of("list.p50_ms", samples.millis(0.5), "ms"));
        figures.add(Figure.atMost(LIST, "list.p99_ms", samples.millis(0.99), "ms"));
        return samples.millis(0.99);
    }

    private static void security(
            Stage stage, Duration patience, List<Figure> figures, Consumer<String> out)
            throws SQLException {
        new RowSecurity(stage, patience, out)
                .measure()
                .forEach(
                        (name, dearer) ->
                                figures.add(
                                        Figure.atLeast(
                                                Objects.requireNonNull(SECURITY.get(name)),
                                                "list.vs_" + name,
                                                dearer,
                                                "")));
    }

    private static void chronology(Reads reads, List<Figure> figures) throws InterruptedException {
        Samples samples = reads.chronology();
        figures.add(Figure.of("chronology.p50_ms", samples.millis(0.5), "ms"));
        figures.add(Figure.atMost(CHRONOLOGY, "chronology.p99_ms", samples.millis(0.99), "ms"));
    }

    private static void disclosures(Reads reads, List<Figure> figures) throws InterruptedException {
        Samples samples = reads.disclosures();
        figures.add(Figure.of("disclosures.p50_ms", samples.millis(0.5), "ms"));
        figures.add(Figure.atMost(DISCLOSURES, "disclosures.p99_ms", samples.millis(0.99), "ms"));
    }
}
