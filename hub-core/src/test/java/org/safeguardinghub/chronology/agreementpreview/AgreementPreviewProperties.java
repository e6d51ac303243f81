package org.safeguardinghub.chronology.agreementpreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.chronology.NothingCanBeRuled;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.Fact.AgreementVersion;

import java.security.SecureRandom;
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
class AgreementPreviewProperties {
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
                                assertThat(counted(holdings, Holdings::counted))
                                        .as("seed %d", seed)
                                        .isEqualTo(counted(holdings, OneByOne::counts)));
    }

    @Test
    void worlds_are_varied_enough_to_see_both_directions_and_every_purpose() {
        var purposes = EnumSet.noneOf(Purpose.class);
        var directions = new HashSet<Integer>();
        var shared = new HashSet<Boolean>();
        worlds(1)
                .map(holdings -> counted(holdings, OneByOne::counts).orElse(Map.of()))
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
        assertThat(differs(AgreementPreviewProperties::withoutFacts)).isTrue();
    }

    @Test
    void control_with_what_it_replaces_left_in_force_it_would_be_another() {
        assertThat(differs(AgreementPreviewProperties::beside)).isTrue();
    }

    private static boolean differs(Function<Holdings, Map<Change, Long>> flawed) {
        return worlds(1)
                .anyMatch(
                        holdings ->
                                !counted(holdings, flawed)
                                        .equals(counted(holdings, OneByOne::counts)));
    }

    private static Map<Change, Long> withoutFacts(Holdings holdings) {
        var changes =
                new ChangesAhead(
                        holdings.owner, holdings.register, holdings.ahead, holdings.moment);
        holdings.records.keySet().forEach(record -> changes.add(record, List.of()));
        return changes.counts();
    }

    /** As an agreement of its own. */
    private static Map<Change, Long> beside(Holdings holdings) {
        var ahead = holdings.ahead;
        var apart =
                new AgreementVersion(
                        ahead.id(),
                        ahead.position(),
                        ahead.validity(),
                        new UUID(9, 9),
                        1,
                        ahead.rows());
        var changes = new ChangesAhead(holdings.owner, holdings.register, apart, holdings.moment);
        holdings.records.forEach(changes::add);
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
                                assertThatThrownBy(holdings::counted)
                                        .isInstanceOf(NothingCanBeRuled.class));
    }

    private static Stream<Holdings> worlds(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> new Holdings(random)).limit(WORLDS);
    }
}
