package org.safeguardinghub.rigs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Something done to a hub from outside, by its name, of which figures come. */
public interface Trial {
    /** What a trial is for. */
    enum Kind {
        /** How fast or how large: an aim that is missed is a figure. */
        BENCH,
        /** What survives a fault: an aim that is missed is a failure. */
        RIG;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Kind kind();

    String name();

    /** What it finds out, in half a line. */
    String findsOut();

    /**
     * Runs, from nothing to nothing: what it started it has stopped, what it kept it removed.
     *
     * @param quick a run of at most a minute, for a look rather than for a record
     * @param out gets what is said on the way, a line or more at a time
     */
    List<Figure> run(Surroundings surroundings, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException;
}
