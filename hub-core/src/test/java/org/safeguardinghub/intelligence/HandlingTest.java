package org.safeguardinghub.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.Fact;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class HandlingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final RecordId REPORT = RecordId.random();
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final Condition TO_CARE = to(CARE);
    private static final Condition TO_POLICE =
            new Condition(
                    Set.of(),
                    Set.of(AgencyKind.POLICE),
                    Set.of(),
                    Set.of(Purpose.DISRUPTION),
                    true,
                    false,
                    NOW.plusSeconds(60));
    private static final Condition ASK =
            new Condition(Set.of(), Set.of(), Set.of(), Set.of(), true, true, null);

    @Test
    void code_p_alone_binds_nobody() {
        assertThat(facts(HandlingCode.P, null)).isEmpty();
        assertThat(facts(HandlingCode.P, null, ASK)).isEmpty();
    }

    @Test
    void code_c_without_a_list_is_for_the_owner_alone() {
        assertThat(facts(HandlingCode.C, null)).singleElement().matches(HandlingTest::isOwners);
        assertThat(facts(HandlingCode.C, null, ASK))
                .singleElement()
                .matches(HandlingTest::isOwners);
    }

    @Test
    void a_code_of_the_older_scheme_is_not_read_as_p() {
        assertThat(facts(null, null)).singleElement().matches(HandlingTest::isOwners);
        assertThat(facts(null, null, TO_CARE))
                .singleElement()
                .matches(fact -> fact.agencies().equals(Set.of(CARE)));
    }

    @Test
    void each_condition_that_names_readers_binds_by_itself() {
        assertThat(facts(HandlingCode.C, null, TO_CARE, ASK, TO_POLICE))
                .hasSize(2)
                .anyMatch(fact -> fact.agencies().equals(Set.of(CARE)))
                .anyMatch(fact -> fact.kinds().equals(Set.of(AgencyKind.POLICE)));
    }

    @Test
    void the_second_label_only_ever_adds_what_binds() {
        for (var code : HandlingCode.values()) {
            for (var conditions : List.of(new Condition[] {}, new Condition[] {TO_CARE})) {
                var without = facts(code, null, conditions);
                for (var label : Tlp.values()) {
                    assertThat(facts(code, label, conditions)).containsAll(without);
                }
                assertThat(facts(code, Tlp.CLEAR, conditions)).isEqualTo(without);
                assertThat(facts(code, Tlp.AMBER_STRICT, conditions))
                        .anyMatch(HandlingTest::isOwners);
            }
        }
    }

    @Test
    void red_is_for_who_is_named_and_for_nobody_where_none_is() {
        assertThat(facts(HandlingCode.P, Tlp.RED, TO_CARE))
                .allMatch(fact -> fact.agencies().equals(Set.of(CARE)));
        assertThat(facts(HandlingCode.P, Tlp.RED)).singleElement().matches(HandlingTest::isOwners);
    }

    @Test
    void what_takes_its_place_ends_what_was_there_and_nothing_else() {
        var strict = new Handling(HandlingCode.C, List.of(TO_CARE, TO_POLICE), null);
        var loose = new Handling(HandlingCode.P, List.of(), null);
        var later = NOW.plusSeconds(10);

        var before = strict.facts(REPORT, 1, NOW);
        var after = loose.factsInsteadOf(strict, REPORT, 2, later);

        assertThat(ids(after)).isEqualTo(ids(before));
        assertThat(after).noneMatch(fact -> fact.validity().holdsAt(later));
        assertThat(before).allMatch(fact -> fact.validity().holdsAt(later));
        assertThat(strict.factsInsteadOf(loose, REPORT, 2, later))
                .hasSize(2)
                .allMatch(fact -> fact.validity().holdsAt(later));
    }

    @Test
    void what_must_be_asked_travels_with_the_record() {
        var markings =
                new Handling(HandlingCode.C, List.of(ASK), Tlp.AMBER)
                        .markings(Marking.OFFICIAL_SENSITIVE);
        assertThat(markings.handling())
                .containsExactlyInAnyOrder(
                        "C", "NO_SHARING_WITHOUT_ORIGINATOR", "NO_ACTION_WITHOUT_CONSULTATION");
        assertThat(markings.sensitivity())
                .containsExactlyInAnyOrder("OFFICIAL_SENSITIVE", "TLP_AMBER");
        assertThat(
                        new Handling(HandlingCode.P, List.of(), null)
                                .markings(Marking.OFFICIAL)
                                .handling())
                .containsExactly("P");
    }

    @Test
    void the_first_review_of_a_condition_is_that_of_all() {
        var soon = new Handling(HandlingCode.C, List.of(TO_CARE, TO_POLICE), null);
        assertThat(soon.reviewBy()).isEqualTo(NOW.plusSeconds(60));
        assertThat(new Handling(HandlingCode.C, List.of(TO_CARE), null).reviewBy()).isNull();
    }

    private static List<UUID> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }

    private static Condition to(AgencyId agency) {
        return new Condition(Set.of(agency), Set.of(), Set.of(), Set.of(), false, false, null);
    }

    private static List<Fact.Handling> facts(
            @Nullable HandlingCode code, @Nullable Tlp tlp, Condition... conditions) {
        return new Handling(code, Arrays.asList(conditions), tlp)
                .facts(REPORT, 1, NOW).stream().map(Fact.Handling.class::cast).toList();
    }

    private static boolean isOwners(Fact.Handling fact) {
        return fact.agencies().isEmpty()
                && fact.kinds().isEmpty()
                && fact.roles().isEmpty()
                && fact.purposes().isEmpty();
    }
}
