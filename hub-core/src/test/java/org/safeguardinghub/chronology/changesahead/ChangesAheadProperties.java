package org.safeguardinghub.chronology.changesahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.chronology.NothingCanBeRuled;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.Fact.AgreementVersion;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A preview is the difference of the rulings before and after, in any world. */
class ChangesAheadProperties {
    private static final int WORLDS = 25;

    static LongStream seeds() {
        return LongStream.of(1, 20_260_302, new SecureRandom().nextLong());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_preview_is_the_difference_of_the_rulings_before_and_after(long seed) {
        worlds(seed)
                .forEach(
                        holdings ->
                                assertThat(counted(holdings, ChangesAheadProperties::previewed))
                                        .as("seed %d", seed)
                                        .isEqualTo(
                                                counted(
                                                        holdings,
                                                        ChangesAheadProperties::oneByOne)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void so_is_that_of_a_policy(long seed) {
        worlds(seed)
                .forEach(
                        holdings ->
                                assertThat(counted(holdings, ChangesAheadProperties::ofPolicy))
                                        .as("seed %d", seed)
                                        .isEqualTo(
                                                counted(
                                                        holdings,
                                                        ChangesAheadProperties::policyOneByOne)));
    }

    @Test
    void control_were_the_policy_before_it_left_in_force_there_would_be_no_ruling() {
        var holdings = worlds(1).filter(Holdings::hasOnePolicy).findFirst().orElseThrow();
        var both = new ArrayList<>(holdings.register);
        both.add(holdings.policy);
        var changes =
                new ChangesAhead(
                        holdings.owner,
                        both,
                        new Ahead.NextPolicy(holdings.policy),
                        holdings.moment);
        assertThatThrownBy(() -> holdings.addTo(changes)).isInstanceOf(NothingCanBeRuled.class);
    }

    @Test
    void control_without_the_facts_about_records_that_of_a_policy_would_be_another() {
        assertThat(
                        worlds(1)
                                .filter(Holdings::hasOnePolicy)
                                .anyMatch(
                                        holdings ->
                                                !policyWithoutFacts(holdings)
                                                        .equals(policyOneByOne(holdings))))
                .isTrue();
    }

    private static Map<Change, Long> policyWithoutFacts(Holdings holdings) {
        return withoutFacts(holdings, new Ahead.NextPolicy(holdings.policy));
    }

    private static Map<Change, Long> previewed(Holdings holdings) {
        return holdings.counted(new Ahead.Agreement(holdings.agreement));
    }

    private static Map<Change, Long> oneByOne(Holdings holdings) {
        return OneByOne.counts(holdings, new Ahead.Agreement(holdings.agreement));
    }

    private static Map<Change, Long> ofPolicy(Holdings holdings) {
        return holdings.counted(new Ahead.NextPolicy(holdings.policy));
    }

    private static Map<Change, Long> policyOneByOne(Holdings holdings) {
        return OneByOne.counts(holdings, new Ahead.NextPolicy(holdings.policy));
    }

    @Test
    void worlds_are_varied_enough_to_see_both_directions_and_every_purpose() {
        var purposes = EnumSet.noneOf(Purpose.class);
        var directions = new HashSet<Integer>();
        var shared = new HashSet<Boolean>();
        worlds(1)
                .map(
                        holdings ->
                                counted(holdings, ChangesAheadProperties::oneByOne)
                                        .orElse(Map.of()))
                .forEach(
                        counts ->
                                counts.forEach(
                                        (change, records) -> {
                                            purposes.add(change.purpose());
                                            directions.add(
                                                    Integer.signum(
                                                            change.after()
                                                                    .compareTo(change.before())));
                                            shared.add(records > 1);
                                        }));
        assertThat(purposes).isEqualTo(EnumSet.allOf(Purpose.class));
        assertThat(directions).containsExactlyInAnyOrder(-1, 1);
        assertThat(shared).contains(true);
    }

    @Test
    void control_without_the_facts_about_records_it_would_be_another() {
        assertThat(differs(ChangesAheadProperties::withoutFacts)).isTrue();
    }

    @Test
    void control_with_what_it_replaces_left_in_force_it_would_be_another() {
        assertThat(differs(ChangesAheadProperties::beside)).isTrue();
    }

    private static boolean differs(Function<Holdings, Map<Change, Long>> flawed) {
        return worlds(1)
                .anyMatch(
                        holdings ->
                                !counted(holdings, flawed)
                                        .equals(
                                                counted(
                                                        holdings,
                                                        ChangesAheadProperties::oneByOne)));
    }

    private static Map<Change, Long> withoutFacts(Holdings holdings) {
        return withoutFacts(holdings, new Ahead.Agreement(holdings.agreement));
    }

    private static Map<Change, Long> withoutFacts(Holdings holdings, Ahead ahead) {
        var changes = new ChangesAhead(holdings.owner, holdings.register, ahead, holdings.moment);
        holdings.records.keySet().forEach(record -> changes.add(record, List.of(), 1));
        return changes.counts();
    }

    /** As an agreement of its own. */
    private static Map<Change, Long> beside(Holdings holdings) {
        var ahead = holdings.agreement;
        var apart =
                new AgreementVersion(
                        ahead.id(),
                        ahead.position(),
                        ahead.validity(),
                        new UUID(9, 9),
                        1,
                        ahead.rows());
        var changes =
                new ChangesAhead(
                        holdings.owner,
                        holdings.register,
                        new Ahead.Agreement(apart),
                        holdings.moment);
        holdings.addTo(changes);
        return changes.counts();
    }

    /** Empty where not exactly one policy is in force: then there is no ruling, and no preview. */
    private static Optional<Map<Change, Long>> counted(
            Holdings holdings, Function<Holdings, Map<Change, Long>> count) {
        if (!holdings.hasOnePolicy()) {
            return Optional.empty();
        }
        return Optional.of(count.apply(holdings));
    }

    @Test
    void without_one_policy_nothing_is_told() {
        var none = worlds(1).filter(holdings -> !holdings.hasOnePolicy()).toList();
        assertThat(none).isNotEmpty();
        assertThat(none)
                .anySatisfy(
                        holdings ->
                                assertThatThrownBy(() -> previewed(holdings))
                                        .isInstanceOf(NothingCanBeRuled.class));
    }

    private static Stream<Holdings> worlds(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> new Holdings(random)).limit(WORLDS);
    }
}
