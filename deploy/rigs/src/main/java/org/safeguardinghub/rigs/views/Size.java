package org.safeguardinghub.rigs.views;

import java.time.Instant;

/**
 * How much there is.
 *
 * @param records subject records among them, a multiple of 10 and at least 50,000
 * @param agencies a multiple of the kinds that there are
 * @param opened how many of the newest concerns have content of their own that can be opened; what
 *     is older has the same bytes and is never opened, though an agency that may see little is
 *     walked far back for
 * @param logged how many of the newest events are in the log; nothing reads what is older
 * @param answers how many events of answers follow in the log
 * @param rulings how many rows of rulings are copied; their events are missing in the log, which
 *     cannot be read as a whole then
 */
public record Size(
        String name, int records, int agencies, int opened, int logged, int answers, int rulings) {
    static final Size QUICK = new Size("quick", 50_000, 150, 40_000, Integer.MAX_VALUE, 30_000, 0);
    static final Size PROJECTED = new Size("projected", 50_000, 150, 0, 0, 0, 0);
    static final Size MIDDLE =
            new Size("500k", 500_000, 150, Integer.MAX_VALUE, Integer.MAX_VALUE, 300_000, 0);
    static final Size RULED = new Size("ruled", 50_000, 150, 0, 0, 0, 10_000_000);
    static final Size LARGE = new Size("5m", 5_000_000, 1_500, 500_000, 800_000, 0, 0);

    /**
     * Of so many children the subject records can be opened: of all where views are made anew, as
     * the search opens them, and else of those that stand on the last pages of lists.
     */
    int people() {
        return logged == Integer.MAX_VALUE ? Integer.MAX_VALUE : 1_000;
    }

    Population population() {
        return population(Population.BEGINNING);
    }

    /** The same people, of whom the hub was first told at this instant. */
    public Population population(Instant beginning) {
        return new Population(
                Partner.all(agencies),
                records / Population.RECORDS - Population.LONG_SHARE,
                beginning);
    }
}
