package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.rigs.Figure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is asked of a log with many leaves, which is filled once for all of it. */
final class OfLargeLog implements Measurement {
    private static final int LEAVES = 10_000_000;
    private static final int QUICK = 200_000;

    @Override
    public List<Figure> measure(Run run) throws IOException, SQLException, InterruptedException {
        var figures = new ArrayList<Figure>();
        try (var log = LargeLog.open(run.folder("large"))) {
            log.fill(run.ofMany(QUICK, LEAVES), run);
            figures.addAll(new ProofTime(log, run).measure());
            figures.addAll(new CheckpointLag(log, run).measure());
        }
        return figures;
    }
}
