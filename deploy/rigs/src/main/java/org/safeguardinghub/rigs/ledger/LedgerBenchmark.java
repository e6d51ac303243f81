package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;
import org.safeguardinghub.rigs.machine.Machine;
import org.safeguardinghub.rigs.machine.Versions;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What evidence costs, and how fast it is given and checked: one measurement after the other. */
public final class LedgerBenchmark implements Trial {
    private static final List<Measurement> ALL =
            List.of(
                    new VerifiedExport(),
                    new OfLargeLog(),
                    new OfFilledHub(),
                    new CostOfEvidence());

    @Override
    public Kind kind() {
        return Kind.BENCH;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String findsOut() {
        return "how fast evidence is given and checked, and what it costs; audit and erasing";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException {
        out.accept("machine: " + Machine.describe());
        out.accept("versions: " + new Versions(at.libraries(), at.root()).describe());
        out.accept("others' load on the machine before: " + Machine.load());
        // what other benchmarks keep beside it stays
        var own = new Surroundings(at.root(), at.data().resolve(name()));
        Files.createDirectories(own.data());
        var run = new Run(own, quick, out);
        var figures = new ArrayList<Figure>();
        try {
            for (Measurement one : ALL) {
                figures.addAll(one.measure(run));
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        } finally {
            own.clear();
        }
        return figures;
    }
}
