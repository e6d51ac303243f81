package org.safeguardinghub.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.intelligence.Corroboration.independentSources;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

class CorroborationProperties {
    private static final int REPORTS = 2_000;

    @Test
    void one_source_shared_twice_never_counts_as_two() {
        assertThat(independentSources(List.of(from("a", "x"), from("b", "x")))).isEqualTo(1);
        assertThat(independentSources(List.of(from("x", null), from("b", " X ")))).isEqualTo(1);
        assertThat(independentSources(List.of(from("a", "b"), from("b", "c")))).isEqualTo(1);
        assertThat(independentSources(List.of(from("a", "b"), from("b", "a")))).isEqualTo(1);
        assertThat(independentSources(List.of(from("a", "x"), from("b", "y")))).isEqualTo(2);
        assertThat(independentSources(List.of(from("a", "x"), from("a", "y")))).isEqualTo(2);
        assertThat(independentSources(List.of())).isZero();
    }

    @Test
    void passing_on_what_is_known_already_never_raises_it() {
        inAny(
                (random, report) -> {
                    var known = report.get(random.nextInt(report.size()));
                    var passedOn = new ArrayList<>(report);
                    passedOn.add(from("new hand", known.origin()));
                    passedOn.add(known);
                    assertThat(independentSources(passedOn)).isEqualTo(independentSources(report));
                });
    }

    @Test
    void a_source_of_its_own_raises_it_by_one() {
        inAny(
                (random, report) -> {
                    var more = new ArrayList<>(report);
                    more.add(from("new hand", "new source"));
                    assertThat(independentSources(more)).isEqualTo(independentSources(report) + 1);
                });
    }

    @Test
    void learning_where_something_comes_from_never_raises_it() {
        inAny(
                (random, report) -> {
                    var root = roots(report).get(0);
                    var other = report.get(random.nextInt(report.size())).origin();
                    var more = new ArrayList<>(report);
                    more.add(from(root, other));
                    assertThat(independentSources(more))
                            .isLessThanOrEqualTo(independentSources(report));
                });
    }

    @Test
    void neither_order_nor_case_nor_repetition_matters() {
        inAny(
                (random, report) -> {
                    var other = new ArrayList<>(report);
                    other.addAll(report);
                    Collections.shuffle(other, random);
                    var louder =
                            other.stream()
                                    .map(p -> from(p.origin().toUpperCase(Locale.ROOT), p.root()))
                                    .toList();
                    assertThat(independentSources(louder)).isEqualTo(independentSources(report));
                });
    }

    @Test
    void it_lies_between_one_and_what_a_count_of_references_would_say() {
        inAny(
                (random, report) ->
                        assertThat(independentSources(report))
                                .isBetween(
                                        1,
                                        Math.max(
                                                1,
                                                report.stream()
                                                        .map(CorroborationProperties::root)
                                                        .collect(Collectors.toSet())
                                                        .size())));
    }

    /** References that nothing is said to come from but themselves, or any where there is none. */
    private static List<String> roots(List<Provenance> report) {
        var origins =
                report.stream()
                        .filter(p -> p.root() != null && !p.root().equals(p.origin()))
                        .map(Provenance::origin)
                        .collect(Collectors.toSet());
        var roots =
                report.stream()
                        .map(CorroborationProperties::root)
                        .filter(root -> !origins.contains(root))
                        .toList();
        return roots.isEmpty() ? List.of(report.get(0).origin()) : roots;
    }

    private static String root(Provenance said) {
        return said.root() == null ? said.origin() : said.root();
    }

    private static void inAny(BiConsumer<Random, List<Provenance>> law) {
        for (long seed : List.of(1L, 20_260_302L, new SecureRandom().nextLong())) {
            var random = new Random(seed);
            for (int i = 0; i < REPORTS; i++) {
                var report = new ArrayList<Provenance>();
                int said = 1 + random.nextInt(6);
                for (int p = 0; p < said; p++) {
                    report.add(
                            from(
                                    reference(random),
                                    random.nextInt(3) == 0 ? null : reference(random)));
                }
                law.accept(random, report);
            }
        }
    }

    private static String reference(Random random) {
        return "ref-" + random.nextInt(7);
    }

    private static Provenance from(String origin, @Nullable String root) {
        return new Provenance(origin, root);
    }
}
