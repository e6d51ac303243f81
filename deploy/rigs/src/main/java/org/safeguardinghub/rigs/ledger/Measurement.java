package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.rigs.Figure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** A question about the ledger, and the figures that answer it. */
interface Measurement {
    /** Starts what it needs, in a folder of its own, and stops it again. */
    List<Figure> measure(Run run) throws IOException, SQLException, InterruptedException;
}
