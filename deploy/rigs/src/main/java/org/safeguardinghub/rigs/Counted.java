package org.safeguardinghub.rigs;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A trial whose length can be chosen: with {@code --count N}. */
public interface Counted extends Trial {
    /** How many there are of what it counts if nothing else is asked for. */
    int count(boolean quick);

    /** Like {@link Trial#run}, with so many. */
    List<Figure> run(Surroundings surroundings, int count, Consumer<String> out)
            throws IOException, InterruptedException;

    @Override
    default List<Figure> run(Surroundings surroundings, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException {
        return run(surroundings, count(quick), out);
    }
}
