package org.safeguardinghub.rigs.laws;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;
import org.safeguardinghub.sharing.LawTrials;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What must hold of rulings in any world, in worlds nobody has seen: the laws, and that a second
 * reading of the rules, which shares no code with them, says the same. Rules with a planted mistake
 * must be seen to break each.
 */
public final class LawsRig implements Trial {
    private static final int WORLDS = 100_000;
    private static final int QUICK = 10_000;

    /** At most, for each planted mistake to show; most do in the first hundred. */
    private static final int CONTROLS = 50_000;

    @Override
    public Kind kind() {
        return Kind.RIG;
    }

    @Override
    public String name() {
        return "laws";
    }

    @Override
    public String findsOut() {
        return "whether the laws of rulings hold in worlds made up at random";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out) {
        return run(quick ? QUICK : WORLDS, System.nanoTime(), out);
    }

    static List<Figure> run(int worlds, long seed, Consumer<String> out) {
        out.accept("%,d worlds for each law; first seed %d".formatted(worlds, seed));
        var broken = new ArrayList<String>();
        for (var law : LawTrials.laws()) {
            long began = System.nanoTime();
            var breaches = LawTrials.breaches(law, seed, worlds);
            if (!breaches.isEmpty()) {
                broken.add(law);
            }
            out.accept(
                    "%-56s %5.1f s  %s"
                            .formatted(
                                    law,
                                    (System.nanoTime() - began) / 1e9,
                                    breaches.isEmpty() ? "holds" : "broken, seeds " + breaches));
        }
        var asleep = LawTrials.asleep(seed, CONTROLS);
        out.accept("laws that a planted mistake does not break: %s".formatted(asleep));
        return List.of(
                Figure.of("laws.worlds", worlds, ""),
                Figure.atMost(0, "laws.broken", broken.size(), ""),
                Figure.atMost(0, "laws.controls_missed", asleep.size(), ""));
    }
}
