package org.safeguardinghub.rigs.guards;

import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.rigs.guards.Racer.Step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Races that are run at the same time. Half of them get in each other's way too. */
final class Heat {
    static final int RACES = 64;

    private static final int SHARED_TAGS = 4;

    private final long number;
    private final Random random;
    private final List<Racer> racers = new ArrayList<>();

    private Heat(long number, Random random) {
        this.number = number;
        this.random = random;
    }

    /** The racers of a heat in the order in which they start. */
    static List<Racer> of(long number, Random random) {
        var heat = new Heat(number, random);
        for (int race = 0; race < RACES; race++) {
            heat.add(race);
        }
        Collections.shuffle(heat.racers, random);
        return heat.racers;
    }

    private void add(int race) {
        boolean alone = random.nextBoolean();
        List<String> tags = new ArrayList<>(List.of(tag("own" + race), tag("other" + race)));
        for (int i = 0; !alone && i < SHARED_TAGS; i++) {
            tags.add(tag("all" + i));
        }
        int sides = random.nextInt(10) == 0 ? 3 : 2;
        for (int side = 0; side < sides; side++) {
            String id = "%d-%d-%d".formatted(number, race, side);
            racers.add(new Racer(race, facts(tags), steps(id, tags), alone));
        }
    }

    private String tag(String word) {
        return word + "@" + number;
    }

    private Set<Criterion> facts(List<String> tags) {
        Set<Criterion> facts = new HashSet<>();
        for (int n = random.nextInt(3); n >= 0; n--) {
            Set<String> names = new HashSet<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                names.add(one(Move.KINDS).name());
            }
            facts.add(new Criterion(one(tags), names));
        }
        return facts;
    }

    private List<Step> steps(String id, List<String> tags) {
        List<Step> steps = new ArrayList<>();
        for (int n = random.nextInt(4) == 0 ? 1 : 0; n >= 0; n--) {
            Set<String> some = new HashSet<>(Set.of(one(tags)));
            if (random.nextBoolean()) {
                some.add(one(tags));
            }
            steps.add(new Step(id + "-" + n, one(Move.KINDS), some));
        }
        return steps;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
