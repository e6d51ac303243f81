package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.rigs.Figure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What sealing and the ledger cost, when a log is written and when it is read again. */
final class CostOfEvidence implements Measurement {
    @Override
    public List<Figure> measure(Run run) throws IOException, SQLException, InterruptedException {
        var figures = new ArrayList<Figure>();
        try (var logs = Logs.open(run.folder("cost"))) {
            run.say("database: %s".formatted(logs.settings()));
            figures.addAll(new AppendCost(logs, run).measure());
            // reads what the appending has left
            figures.addAll(new ReplayCost(logs, run).measure());
        }
        return figures;
    }
}
