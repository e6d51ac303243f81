package org.safeguardinghub.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Whatever was decided, no number under five can be read or worked out from all reports of a
 * quarter, by whoever has all of them, knows every agency and every code there is, and knows how
 * topics hang together.
 */
class SuppressionProperties {
    private static final int WORLDS = 2_000;
    private static final List<String> CODES = List.of("ACKNOWLEDGEMENT", "NEXT_STEP", "OTHER");

    /** Numbers are less than one of these: small, about what is just told, or larger. */
    private static final List<Integer> MOST = List.of(5, 9, 14, 20);

    private static final String NOT_STATED = Decided.NOT_STATED;

    /** An unknown: a number of a topic. */
    private record Of(Topic topic, Place place) {}

    private record Agency(String area, String id) {}

    /** All that was decided, of all topics and everybody. */
    private static final class World {
        final List<Agency> agencies = new ArrayList<>();
        final List<String> grounds;
        final Map<Topic, SortedMap<Place, Long>> numbers = new HashMap<>();

        World(Random random, boolean reviewsAreClocks) {
            this.grounds = CODES.subList(0, 1 + random.nextInt(CODES.size()));
            int areas = 1 + random.nextInt(2);
            for (int area = 0; area < areas; area++) {
                int several = 1 + random.nextInt(4);
                for (int n = 0; n < several; n++) {
                    agencies.add(new Agency("E0" + area, "agency-" + area + "-" + n));
                }
            }
            int most = MOST.get(random.nextInt(MOST.size()));
            for (var agency : agencies) {
                for (var ground : grounds) {
                    long met = random.nextInt(most);
                    long missed = random.nextInt(most);
                    put(Topic.CLOCK, agency, "MET", ground, met);
                    put(Topic.CLOCK, agency, "MISSED", ground, missed);
                    put(Topic.REFERRAL, agency, "UNANSWERED", ground, missed);
                    put(Topic.REFERRAL, agency, "ACKNOWLEDGED", ground, met + random.nextInt(3));
                    long looks = random.nextInt(most);
                    put(Topic.ACCESS, agency, "FULL", ground, looks);
                    put(Topic.RULING, agency, "FULL", ground, looks + random.nextInt(most));
                }
                long justified = random.nextInt(most);
                long not = random.nextInt(most);
                long unseen = random.nextInt(most);
                put(Topic.EMERGENCY, agency, "JUSTIFIED", "IN_TIME", justified);
                put(Topic.EMERGENCY, agency, "NOT_JUSTIFIED", "IN_TIME", not);
                put(Topic.EMERGENCY, agency, "NOT_REVIEWED", NOT_STATED, unseen);
                if (reviewsAreClocks) {
                    put(Topic.CLOCK, agency, "MET", "EMERGENCY_REVIEW", justified + not);
                    put(Topic.CLOCK, agency, "MISSED", "EMERGENCY_REVIEW", unseen);
                }
            }
        }

        private void put(Topic topic, Agency agency, String outcome, String ground, long n) {
            numbers.computeIfAbsent(topic, _ -> new TreeMap<>())
                    .put(place(agency, outcome, ground), n);
        }
    }

    private static Place place(Agency agency, String outcome, String ground) {
        return new Place(agency.area(), agency.id(), outcome, ground);
    }

    private static Of of(Topic topic, Agency agency, String outcome, String ground) {
        return new Of(topic, place(agency, outcome, ground));
    }

    @Test
    void none_under_five_is_known_to_who_has_every_report_of_the_quarter() {
        var random = new Random(12);
        int narrowed = 0;
        for (int n = 0; n < WORLDS; n++) {
            var world = new World(random, false);
            var attacker = attacker(world, told -> Suppression.told(told, _ -> 8), 8);
            assertThat(known(world, attacker, 5)).isEmpty();
            narrowed += narrowed(world, attacker);
        }
        assertThat(narrowed).as("the attacker does work something out").isPositive();
    }

    @Test
    void where_an_area_has_set_eight_none_under_eight_is_known() {
        var random = new Random(12);
        int knownWithFive = 0;
        for (int n = 0; n < WORLDS; n++) {
            var world = new World(random, false);
            var attacker = attacker(world, told -> Suppression.told(told, _ -> 11), 11);
            assertThat(known(world, attacker, 8)).isEmpty();
            var control = attacker(world, told -> Suppression.told(told, _ -> 5), 5);
            knownWithFive += known(world, control, 8).size();
        }
        assertThat(knownWithFive).as("control: told from five on").isPositive();
    }

    @Test
    void control_with_five_in_place_of_eight_some_are_known() {
        var random = new Random(12);
        int known = 0;
        for (int n = 0; n < WORLDS; n++) {
            var world = new World(random, false);
            known +=
                    known(world, attacker(world, told -> Suppression.told(told, _ -> 5), 5), 5)
                            .size();
        }
        assertThat(known).isPositive();
    }

    @Test
    void control_with_reviews_of_emergencies_told_as_clocks_besides_some_are_known() {
        var random = new Random(12);
        int known = 0;
        for (int n = 0; n < WORLDS; n++) {
            var world = new World(random, true);
            known +=
                    known(world, attacker(world, told -> Suppression.told(told, _ -> 8), 8), 5)
                            .size();
        }
        assertThat(known).isPositive();
    }

    @Test
    void control_with_the_total_of_each_row_besides_some_are_known() {
        var random = new Random(12);
        int known = 0;
        for (int n = 0; n < WORLDS; n++) {
            var world = new World(random, false);
            var attacker = attacker(world, told -> Suppression.told(told, _ -> 8), 8);
            world.numbers.forEach(
                    (topic, numbers) ->
                            byOutcome(numbers)
                                    .forEach(
                                            (_, places) ->
                                                    total(attacker, topic, numbers, places)));
            attacker.propagate();
            known += known(world, attacker, 5).size();
        }
        assertThat(known).isPositive();
    }

    private static void total(
            Intervals attacker, Topic topic, Map<Place, Long> numbers, List<Place> places) {
        long sum = sum(numbers, places);
        attacker.sumBetween(places.stream().map(p -> new Of(topic, p)).toList(), sum, sum);
    }

    /** Who knows what is told, and of what is not told that it is less than is told. */
    private static Intervals attacker(
            World world, UnaryOperator<SortedMap<Place, Long>> rule, int least) {
        var attacker = new Intervals();
        world.numbers.forEach(
                (topic, numbers) -> read(attacker, topic, numbers, rule.apply(numbers), least));
        world.agencies.forEach(agency -> relate(attacker, world, agency));
        attacker.propagate();
        return attacker;
    }

    private static void read(
            Intervals attacker,
            Topic topic,
            SortedMap<Place, Long> numbers,
            SortedMap<Place, Long> told,
            int least) {
        var left = new TreeMap<Place, List<Of>>();
        numbers.keySet().forEach(place -> left.put(place, List.of(new Of(topic, place))));
        SortedMap<Place, List<Of>> now = left;
        for (int width = 0; width < 3; width++) {
            var wider = new TreeMap<Place, List<Of>>();
            now.forEach(
                    (place, of) -> {
                        var sum = new Of(topic, place);
                        if (!of.equals(List.of(sum))) {
                            attacker.equal(of, List.of(sum));
                        }
                        var number = told.get(place);
                        if (number == null) {
                            attacker.between(sum, 0, least - 1L);
                            wider.computeIfAbsent(place.wider(), _ -> new ArrayList<>()).add(sum);
                        } else {
                            attacker.between(sum, Math.max(least, number - 2), number + 2);
                        }
                    });
            now = wider;
        }
    }

    /** What is the same in two topics, is counted in two parts by one, or is some of another. */
    private static void relate(Intervals attacker, World world, Agency agency) {
        for (var ground : world.grounds) {
            attacker.equal(
                    List.of(of(Topic.CLOCK, agency, "MISSED", ground)),
                    List.of(of(Topic.REFERRAL, agency, "UNANSWERED", ground)));
            attacker.atMost(
                    List.of(of(Topic.CLOCK, agency, "MET", ground)),
                    List.of(of(Topic.REFERRAL, agency, "ACKNOWLEDGED", ground)));
            attacker.atMost(
                    List.of(of(Topic.ACCESS, agency, "FULL", ground)),
                    List.of(of(Topic.RULING, agency, "FULL", ground)));
        }
        attacker.equal(
                List.of(of(Topic.CLOCK, agency, "MISSED", "EMERGENCY_REVIEW")),
                List.of(of(Topic.EMERGENCY, agency, "NOT_REVIEWED", NOT_STATED)));
        attacker.equal(
                List.of(of(Topic.CLOCK, agency, "MET", "EMERGENCY_REVIEW")),
                List.of(
                        of(Topic.EMERGENCY, agency, "JUSTIFIED", "IN_TIME"),
                        of(Topic.EMERGENCY, agency, "NOT_JUSTIFIED", "IN_TIME")));
    }

    /**
     * Numbers from one to less than this, of one place or of all of an agency's outcome, that are
     * known.
     */
    private static List<String> known(World world, Intervals attacker, int under) {
        var known = new ArrayList<String>();
        world.numbers.forEach(
                (topic, numbers) -> {
                    numbers.forEach(
                            (place, number) -> {
                                var interval = attacker.of(new Of(topic, place));
                                assertThat(number).isBetween(interval.from(), interval.to());
                                if (number > 0 && number < under && interval.isKnown()) {
                                    known.add(topic + " " + place);
                                }
                            });
                    byOutcome(numbers)
                            .forEach(
                                    (place, places) -> {
                                        long sum = sum(numbers, places);
                                        var interval = attacker.of(new Of(topic, place));
                                        if (sum > 0 && sum < under && interval.isKnown()) {
                                            known.add(topic + " " + place);
                                        }
                                    });
                });
        return known;
    }

    private static long sum(Map<Place, Long> numbers, List<Place> places) {
        return places.stream().mapToLong(numbers::get).sum();
    }

    private static Map<Place, List<Place>> byOutcome(Map<Place, Long> numbers) {
        var by = new HashMap<Place, List<Place>>();
        numbers.keySet()
                .forEach(
                        place ->
                                by.computeIfAbsent(place.wider(), _ -> new ArrayList<>())
                                        .add(place));
        return by;
    }

    private static int narrowed(World world, Intervals attacker) {
        int narrowed = 0;
        for (var topic : world.numbers.keySet()) {
            for (var place : world.numbers.get(topic).keySet()) {
                var interval = attacker.of(new Of(topic, place));
                if (interval.to() < 8 && (interval.from() > 0 || interval.to() < 7)) {
                    narrowed++;
                }
            }
        }
        return narrowed;
    }
}
