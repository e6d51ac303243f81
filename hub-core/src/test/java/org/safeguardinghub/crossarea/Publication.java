package org.safeguardinghub.crossarea;

import java.util.Set;

/** A number that was told, and all cells that are counted in it, by the meaning of its label. */
record Publication<C>(Set<C> counted, int number) {
    Publication {
        counted = Set.copyOf(counted);
    }
}
