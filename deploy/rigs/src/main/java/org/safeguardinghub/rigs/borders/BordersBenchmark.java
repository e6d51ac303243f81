package org.safeguardinghub.rigs.borders;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;
import org.safeguardinghub.rigs.machine.Machine;
import org.safeguardinghub.rigs.machine.Versions;
import org.safeguardinghub.rigs.views.Population;
import org.safeguardinghub.rigs.views.Seeding;
import org.safeguardinghub.rigs.views.Size;
import org.safeguardinghub.rigs.views.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is waited for across borders, before agreements, and of the past. */
public final class BordersBenchmark implements Trial {
    /**
     * Before now everything was told within so long: after the window in which patterns are sought
     * has begun, and for as long as five million records take to be told.
     */
    private static final Duration TOLD_WITHIN = Duration.ofDays(100);

    @Override
    public Kind kind() {
        return Kind.BENCH;
    }

    @Override
    public String name() {
        return "borders";
    }

    @Override
    public String findsOut() {
        return "the past beside the present, other areas, agreements before they are signed";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(at.data().resolve("borders"));
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
        return figures;
    }

    private static void quick(Path data, List<Figure> figures, Consumer<String> out)
            throws IOException, SQLException, InterruptedException {
        try (Stage stage = open(data, Sizes.QUICK, out)) {
            out.accept("database: " + stage.settings());
            figures.addAll(new AsOf(stage, true, out).measure());
            figures.addAll(new Coordinators(stage, true, out).measure());
            figures.addAll(new Preview(stage, true, out).measure());
            figures.addAll(new Recall(stage, out).measure());
        }
    }

    private static void full(Path data, List<Figure> figures, Consumer<String> out)
            throws IOException, SQLException, InterruptedException {
        try (Stage stage = open(data, Sizes.PAST, out)) {
            out.accept("database: " + stage.settings());
            figures.addAll(new AsOf(stage, false, out).measure());
            figures.addAll(new Recall(stage, out).measure());
        }
        try (Stage stage = open(data, Sizes.ACROSS, out)) {
            figures.addAll(new Coordinators(stage, false, out).measure());
        }
        try (Stage stage = open(data, Sizes.ONE_GIVER, out)) {
            figures.addAll(new Preview(stage, false, out).measure());
        }
    }

    private static Stage open(Path data, Size size, Consumer<String> out)
            throws IOException, SQLException, InterruptedException {
        Population population =
                size.population(Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(TOLD_WITHIN));
        return Stage.open(
                data, size, population, new Seeding(new AcrossAreas(population), out)::fill, out);
    }
}
