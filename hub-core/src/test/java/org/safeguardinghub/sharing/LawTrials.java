package org.safeguardinghub.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The laws over as many made-up worlds as wanted, for those outside this package. */
public final class LawTrials {
    private static final RuleBook IN_USE =
            new RuleBook(Rulings.GATES, Rulings.GRANTS, Rulings.CAPS);

    /** Worlds that are tried one after the other from one seed. */
    private static final int RUN = 1_000;

    private LawTrials() {}

    public static List<String> laws() {
        return Arrays.stream(Law.values()).map(Law::name).toList();
    }

    /**
     * The seeds of the runs of a thousand worlds in which the law is broken by the rules in use:
     * from {@code seed} upwards, one for each run.
     *
     * @param worlds rounded up to whole thousands
     */
    public static List<Long> breaches(String law, long seed, int worlds) {
        return IntStream.range(0, Math.ceilDiv(worlds, RUN))
                .parallel()
                .mapToObj(run -> seed + run)
                .filter(start -> Law.valueOf(law).firstBreach(IN_USE, start, RUN) >= 0)
                .toList();
    }

    /** The laws that a flawed book does not break in so many worlds; they prove nothing then. */
    public static List<String> asleep(long seed, int worlds) {
        return Arrays.stream(Law.values())
                .filter(law -> law.firstBreach(FlawedRules.breaking(law), seed, worlds) < 0)
                .map(Law::name)
                .toList();
    }
}
