package org.safeguardinghub.rigs.revoke;

import org.safeguardinghub.api.revocation.Reduction;

import java.util.ArrayList;
import java.util.List;

/** One race of a run: which reduction, and what goes wrong meanwhile. */
record Bout(Reduction reduction, Trouble trouble) {
    /** Fewer reads than these are not worth a race. */
    private static final int LEAST = 1_000;

    /**
     * Every reduction with every trouble, as often as there are reads for; or, where they are too
     * few, every reduction once, with the troubles by turns and one death in all: a node takes its
     * time to come back.
     */
    static List<Bout> bouts(int reads) {
        var all = new ArrayList<Bout>();
        for (var trouble : Trouble.values()) {
            for (var reduction : Reduction.values()) {
                all.add(new Bout(reduction, trouble));
            }
        }
        if (reads < all.size() * LEAST) {
            return few();
        }
        var bouts = new ArrayList<Bout>();
        for (int least = 0; least < reads; least += all.size() * 10 * LEAST) {
            bouts.addAll(all);
        }
        return bouts;
    }

    private static List<Bout> few() {
        var few = new ArrayList<Bout>();
        var trouble = Trouble.KILLED_NODE;
        for (var reduction : Reduction.values()) {
            few.add(new Bout(reduction, trouble));
            trouble =
                    switch (trouble) {
                        case KILLED_NODE, STOPPED_PROCESS -> Trouble.NONE;
                        case NONE -> Trouble.PAUSED_PROJECTOR;
                        case PAUSED_PROJECTOR -> Trouble.STOPPED_PROCESS;
                    };
        }
        return few;
    }
}
