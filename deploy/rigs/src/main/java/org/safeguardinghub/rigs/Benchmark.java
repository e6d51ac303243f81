package org.safeguardinghub.rigs;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Something that can be measured by its name. */
public interface Benchmark {
    String name();

    /** What it measures, in half a line. */
    String measures();

    /**
     * Measures, from nothing to nothing: what it started it has stopped, what it kept it removed.
     *
     * @param quick a shorter run, for a look rather than for a record
     * @param out gets what is said on the way, a line or more at a time
     */
    List<Figure> run(Surroundings surroundings, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException;
}
