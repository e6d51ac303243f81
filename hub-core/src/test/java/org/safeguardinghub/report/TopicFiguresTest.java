package org.safeguardinghub.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.crossarea.SmallNumbers;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;
import org.safeguardinghub.register.Threshold;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.report.Tallies.Tallied;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

class TopicFiguresTest {
    private static final String OUTCOME = "DECLINED";

    private static Tallied declined(String agency, String ground, long number) {
        return new Tallied(Topic.SHARE, new AgencyId(agency), OUTCOME, ground, number);
    }

    /** Agencies by the areas that they serve, as in {@code "school E01", "force E01+E02"}. */
    private static Map<AgencyId, SortedSet<String>> serving(String... agencies) {
        var serving = new TreeMap<AgencyId, SortedSet<String>>();
        for (var agency : agencies) {
            var parts = agency.split(" ", -1);
            serving.put(new AgencyId(parts[0]), new TreeSet<>(List.of(parts[1].split("\\+"))));
        }
        return serving;
    }

    private static @Nullable Long number(TopicFigures figures, String by, String key, String area) {
        return figures.tables().stream()
                .filter(table -> table.by().equals(by))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.key().equals(key) && row.area().equals(area))
                .map(row -> row.numbers().get(Topic.SHARE.outcomes().indexOf(OUTCOME)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean tellsAnything(TopicFigures figures) {
        return figures.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.numbers().stream())
                .anyMatch(Objects::nonNull);
    }

    private static TopicFigures figures(
            Topic topic, List<Tallied> tallied, Map<AgencyId, SortedSet<String>> auditees) {
        return new TopicFigures(
                topic, tallied, auditees, new SmallNumbers(Thresholds.USUAL, Instant.EPOCH));
    }

    @Test
    void an_area_that_has_set_more_has_more_withheld_and_others_have_not() {
        var set =
                new ThresholdSet("E01", Threshold.LEAST_TOLD, 8, Instant.EPOCH, "The partnership");
        var figures =
                new TopicFigures(
                        Topic.SHARE,
                        List.of(
                                declined("school", "PUBLIC_TASK", 10),
                                declined("gp", "PUBLIC_TASK", 10)),
                        serving("school E01", "gp E02"),
                        new SmallNumbers(new Thresholds(List.of(set)), Instant.EPOCH));
        assertThat(number(figures, "AGENCY", "school", "E01")).isNull();
        assertThat(number(figures, "AGENCY", "gp", "E02")).isEqualTo(10);
    }

    @Test
    void each_table_adds_up_to_the_same() {
        var figures =
                figures(
                        Topic.SHARE,
                        List.of(
                                declined("school", "PUBLIC_TASK", 31),
                                declined("school", "CA04_11", 4),
                                declined("school", "CA89_47", 4),
                                declined("gp", "PUBLIC_TASK", 6),
                                declined("csc", "CA89_47", 3)),
                        serving("school E01", "gp E01", "csc E01"));
        assertThat(number(figures, "AGENCY", "school", "E01")).isEqualTo(40);
        assertThat(number(figures, "AGENCY", "gp", "E01")).isNull();
        assertThat(number(figures, "AGENCY", "REST", "E01")).isEqualTo(10);
        assertThat(number(figures, "AREA", "E01", "")).isEqualTo(50);
        assertThat(number(figures, "GROUND", "PUBLIC_TASK", "")).isEqualTo(30);
        assertThat(number(figures, "GROUND", "REST", "")).isEqualTo(20);
        for (var by : List.of("AGENCY", "AREA", "GROUND")) {
            assertThat(number(figures, by, "TOTAL", "")).as(by).isEqualTo(50);
        }
    }

    /** A total of seven with five of one ground would leave one each for two that are listed. */
    @Test
    void a_few_of_three_grounds_are_not_told_and_grounds_without_any_figure_not_listed() {
        var figures =
                figures(
                        Topic.SHARE,
                        List.of(
                                declined("school", "PUBLIC_TASK", 5),
                                declined("school", "CA04_11", 1),
                                declined("school", "CA89_47", 1)),
                        serving("school E01"));
        assertThat(tellsAnything(figures)).isFalse();
        assertThat(figures.tables().getLast().rows()).hasSize(1);
    }

    /** A total of seven agencies that are listed only as they have any would leave one each. */
    @Test
    void agencies_are_listed_whether_they_decided_or_not() {
        for (int agencies : new int[] {7, 12}) {
            var tallied = new ArrayList<Tallied>();
            var serving = serving("nobody E01");
            for (int n = 0; n < agencies; n++) {
                tallied.add(declined("school-" + n, "PUBLIC_TASK", 1));
                serving.putAll(serving("school-" + n + " E01"));
            }
            var figures = figures(Topic.SHARE, tallied, serving);
            // with the rest, and the total
            assertThat(figures.tables().getFirst().rows()).hasSize(agencies + 3);
            assertThat(number(figures, "AGENCY", "nobody", "E01")).isNull();
            assertThat(number(figures, "AGENCY", "school-0", "E01")).isNull();
            assertThat(number(figures, "AGENCY", "REST", "E01"))
                    .isEqualTo(agencies < 8 ? null : (Long) 10L);
        }
    }

    /** Two partnerships that have some agencies in common, and what each of them is told. */
    @Test
    void what_is_told_of_an_area_is_the_same_for_whoever_asks() {
        var random = new Random(4);
        for (int n = 0; n < 500; n++) {
            var all = new TreeMap<AgencyId, SortedSet<String>>();
            var tallied = new ArrayList<Tallied>();
            for (var areas : List.of("E01", "E02", "E03", "E01+E02", "E02+E03")) {
                for (int of = 0; of < 3; of++) {
                    var agency = areas.toLowerCase(Locale.ROOT).replace("+", "-") + "-" + of;
                    all.putAll(serving(agency + " " + areas));
                    for (var ground : List.of("PUBLIC_TASK", "CA89_47")) {
                        tallied.add(declined(agency, ground, random.nextInt(11)));
                    }
                }
            }
            var first = told(tallied, all, "E01", "E02");
            var second = told(tallied, all, "E02", "E03");
            assertThat(first).isNotEqualTo(second);
            for (var both : List.of("E02", "E01+E02", "E02+E03")) {
                assertThat(of(both, first)).as(both).isEqualTo(of(both, second)).isNotNull();
            }
        }
    }

    /** To who oversees these areas. */
    private static Map<Place, Long> told(
            List<Tallied> tallied, Map<AgencyId, SortedSet<String>> all, String... areas) {
        var overseen = new TreeMap<>(all);
        overseen.entrySet().removeIf(one -> Collections.disjoint(one.getValue(), List.of(areas)));
        var theirs = tallied.stream().filter(one -> overseen.containsKey(one.agency())).toList();
        return figures(Topic.SHARE, theirs, overseen).told();
    }

    private static Map<Place, Long> of(String area, Map<Place, Long> told) {
        var of = new TreeMap<>(told);
        of.keySet().removeIf(place -> !place.area().equals(area));
        return of;
    }

    /** Nothing but what is told is in the tables: what is not told may change, and they do not. */
    @Test
    void tables_are_made_of_what_is_told_alone() {
        var random = new Random(5);
        var serving = serving("school E01", "gp E01", "csc E02");
        int same = 0;
        for (int n = 0; n < 5_000; n++) {
            var before = figures(Topic.SHARE, some(random), serving);
            var after = figures(Topic.SHARE, some(random), serving);
            if (before.told().equals(after.told())) {
                same++;
                assertThat(after.tables()).isEqualTo(before.tables());
            }
        }
        assertThat(same).isGreaterThan(100);
    }

    private static List<Tallied> some(Random random) {
        return List.of(
                declined("school", "PUBLIC_TASK", 12 + random.nextInt(2)),
                declined("school", "CA04_11", random.nextInt(8)),
                declined("gp", "PUBLIC_TASK", random.nextInt(8)),
                declined("csc", "CA89_47", random.nextInt(5)));
    }
}
