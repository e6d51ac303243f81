package org.safeguardinghub.rigs.guards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.rigs.guards.Racer.Result;
import org.safeguardinghub.rigs.guards.Racer.Step;

import java.util.List;
import java.util.Set;

class RefereeTest {
    private static final Move.Kind ASKED = Move.KINDS.getFirst();
    private static final String ANSWERED = Move.KINDS.get(1).name();

    private final Log log = new Log();

    /** Rests on anything under the tag, and appends one such event. */
    private static Result result(String id, String tag, long after, boolean won, long decidedBy) {
        return of(new Criterion(tag, Set.of()), id, tag, after, won, decidedBy);
    }

    private static Result of(
            Criterion fact, String id, String tag, long after, boolean won, long decidedBy) {
        Step step = new Step(id, ASKED, Set.of(tag));
        return new Result(new Racer(1, Set.of(fact), List.of(step), true), after, won, decidedBy);
    }

    private List<String> faults(Result... results) {
        return new Referee(log).faults(List.of(results));
    }

    @Test
    void the_first_of_two_that_undo_each_other_wins_and_the_other_does_not() {
        log.add(1, "a", ASKED.name(), Set.of("t"));

        assertThat(faults(result("a", "t", 0, true, 1), result("b", "t", 0, false, 1))).isEmpty();
    }

    @Test
    void both_winning_is_wrong() {
        log.add(1, "a", ASKED.name(), Set.of("t"));
        log.add(2, "b", ASKED.name(), Set.of("t"));

        assertThat(faults(result("a", "t", 0, true, 2), result("b", "t", 0, true, 2)))
                .containsExactly("b won at 2 although 1 came after 0", "of a and its rival 2 won");
    }

    @Test
    void neither_winning_is_wrong() {
        assertThat(faults(result("a", "t", 0, false, 0), result("b", "t", 0, false, 0))).hasSize(3);
    }

    @Test
    void a_change_that_was_known_or_came_later_does_not_count() {
        log.add(1, "x", ASKED.name(), Set.of("t"));
        log.add(2, "a", ASKED.name(), Set.of("t"));
        log.add(3, "y", ASKED.name(), Set.of("t"));

        assertThat(faults(result("a", "t", 1, true, 3))).isEmpty();
        assertThat(faults(result("b", "t", 3, false, 3))).hasSize(1);
        assertThat(faults(result("b", "t", 2, false, 2))).hasSize(1);
        assertThat(faults(result("b", "t", 2, false, 3))).isEmpty();
    }

    @Test
    void only_the_names_that_a_fact_has_count() {
        log.add(1, "x", ASKED.name(), Set.of("t"));
        log.add(2, "a", ASKED.name(), Set.of("u"));

        assertThat(faults(of(new Criterion("t", Set.of(ANSWERED)), "a", "u", 0, true, 2)))
                .isEmpty();
        assertThat(faults(of(new Criterion("t", Set.of(ASKED.name())), "a", "u", 0, true, 2)))
                .hasSize(1);
    }

    @Test
    void what_was_accepted_and_is_not_in_the_log_is_wrong_and_so_is_the_opposite() {
        log.add(1, "b", ASKED.name(), Set.of("t"));

        assertThat(faults(result("a", "u", 0, true, 1))).hasSize(1);
        assertThat(faults(result("b", "t", 0, false, 1))).hasSize(1);
    }
}
