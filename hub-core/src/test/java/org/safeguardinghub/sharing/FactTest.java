package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.sharing.Situation.ALWAYS;
import static org.safeguardinghub.sharing.Situation.CHILD;
import static org.safeguardinghub.sharing.Situation.CONCERN;
import static org.safeguardinghub.sharing.Situation.SCHOOL;
import static org.safeguardinghub.sharing.Situation.readBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

class FactTest {
    private static final UUID ONE = new UUID(9, 1);
    private static final AgencyId THIRD = new AgencyId("third");

    /** By this the register finds the facts of one reader. */
    @Test
    void what_counts_for_one_agency_says_for_which() {
        assertThat(
                        Stream.of(
                                new Fact.AgencyRow(
                                        ONE, 1, ALWAYS, THIRD, AgencyKind.POLICE, Set.of()),
                                new Fact.Involvement(
                                        ONE, 1, ALWAYS, CHILD, THIRD, SCHOOL, Set.of()),
                                new Fact.Share(
                                        ONE,
                                        1,
                                        ALWAYS,
                                        SCHOOL,
                                        THIRD,
                                        CONCERN,
                                        null,
                                        Set.of(),
                                        Set.of(),
                                        Level.FULL),
                                new Fact.ReasonableCause(ONE, 1, ALWAYS, CHILD, THIRD, SCHOOL),
                                new Fact.Conflict(ONE, 1, ALWAYS, CHILD, THIRD, null),
                                new Fact.Suspension(ONE, 1, ALWAYS, THIRD, null),
                                new Fact.EmergencyGrant(ONE, 1, ALWAYS, CHILD, THIRD, "person-1"),
                                new Fact.ReviewGrant(
                                        ONE,
                                        1,
                                        ALWAYS,
                                        CHILD,
                                        THIRD,
                                        "person-1",
                                        Set.of(SCHOOL),
                                        ALWAYS)))
                .allMatch(fact -> THIRD.equals(fact.concerns()));
    }

    @Test
    void what_counts_whoever_asks_names_nobody() {
        assertThat(new Fact.Withdrawal(ONE, 1, ALWAYS, CONCERN).concerns()).isNull();
        assertThat(new Fact.Exclusion(ONE, 1, ALWAYS, CHILD, "person-1").concerns()).isNull();
        assertThat(new Fact.Conflict(ONE, 1, ALWAYS, CHILD, THIRD, "person-1").concerns()).isNull();
        assertThat(new Fact.Suspension(ONE, 1, ALWAYS, THIRD, "person-1").concerns()).isNull();
    }

    @Test
    void that_a_record_is_held_is_always_among_what_it_holds() {
        assertThat(RuledRecord.held(Set.of(Category.ID)))
                .containsExactlyInAnyOrder(Category.ID, Category.META);
    }

    @Test
    void who_does_not_work_with_a_child_finds_none_of_its_records_in_a_list() {
        assertThat(readBy(AgencyKind.NHS_GP).ruling().mayBeListed()).isFalse();
        assertThat(readBy(AgencyKind.NHS_GP).involvedByOwner().ruling().mayBeListed()).isTrue();
        assertThat(readBy(SCHOOL, AgencyKind.SCHOOL).ruling().mayBeListed()).isTrue();
    }
}
