package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.eventstore.Store.CLOSED;
import static org.safeguardinghub.eventstore.Store.OPENED;
import static org.safeguardinghub.eventstore.Store.closed;
import static org.safeguardinghub.eventstore.Store.opened;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class GuardsIT {
    private final Store store = new Store();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void facts_are_all_events_that_match_any_criterion_in_order() {
        store.append(opened("a"), closed("a"), opened("b"), closed("b"), opened("c"));

        Facts facts =
                store.reader.facts(
                        Set.of(Criterion.anyEventOf("a"), new Criterion("b", Set.of(CLOSED))));

        assertThat(facts.events())
                .extracting(EventMessage::getPayload)
                .isEqualTo(List.of(new Opened("a"), new Closed("a"), new Closed("b")));
        assertThat(facts.position()).isEqualTo(5);
    }

    @Test
    void an_event_that_matches_two_criteria_is_read_once() {
        store.append(opened("a"));

        Facts facts =
                store.reader.facts(
                        Set.of(
                                Criterion.anyEventOf("a"),
                                new Criterion("a", Set.of(OPENED, CLOSED))));

        assertThat(facts.events()).hasSize(1);
    }

    @Test
    void facts_of_an_empty_store_are_none_at_position_zero() {
        Facts facts = store.reader.facts(Set.of(Criterion.anyEventOf("a")));

        assertThat(facts.events()).isEmpty();
        assertThat(facts.position()).isZero();
    }

    @Test
    void an_append_wins_while_its_facts_stand() {
        Guard guard = factsAbout("a", OPENED).guard();
        store.append(opened("b"), closed("a"));

        assertThatCode(() -> store.appendUnder(guard, closed("x"))).doesNotThrowAnyException();
    }

    @Test
    void an_append_loses_when_a_newer_fact_has_come() {
        Guard guard = factsAbout("a", OPENED).guard();
        store.append(opened("a"));

        assertThatThrownBy(() -> store.appendUnder(guard, closed("x")))
                .isInstanceOf(GuardLost.class)
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.reader.head()).isEqualTo(1);
    }

    @Test
    void a_guard_without_names_is_lost_to_any_event_under_its_tag() {
        Guard guard = store.reader.facts(Set.of(Criterion.anyEventOf("a"))).guard();
        store.append(closed("a"));

        assertThatThrownBy(() -> store.appendUnder(guard, closed("x")))
                .isInstanceOf(GuardLost.class);
    }

    @Test
    void every_guard_of_a_unit_of_work_must_hold() {
        Guard a = factsAbout("a", OPENED).guard();
        Guard b = factsAbout("b", OPENED).guard();
        store.append(opened("b"));

        assertThatThrownBy(
                        () ->
                                Store.inUnitOfWork(
                                        () -> {
                                            Append.under(a);
                                            Append.under(b);
                                            store.engine.appendEvents(closed("x"));
                                        }))
                .isInstanceOf(GuardLost.class);
    }

    @Test
    void a_guard_read_from_another_store_is_lost() {
        var guard = new Guard(Set.of(Criterion.anyEventOf("a")), 99);

        assertThatThrownBy(() -> store.appendUnder(guard, opened("a")))
                .isInstanceOf(GuardLost.class);
    }

    @Test
    void a_guard_is_spent_by_the_first_append_of_its_unit_of_work() {
        Guard guard = factsAbout("a", OPENED).guard();

        Store.inUnitOfWork(
                () -> {
                    Append.under(guard);
                    store.engine.appendEvents(opened("a"));
                    store.engine.appendEvents(opened("a"));
                });

        assertThat(store.reader.head()).isEqualTo(2);
    }

    @Test
    void conditions_need_a_unit_of_work() {
        assertThatThrownBy(() -> Append.once("key")).isInstanceOf(IllegalStateException.class);
    }

    private Facts factsAbout(String tag, String name) {
        return store.reader.facts(Set.of(new Criterion(tag, Set.of(name))));
    }
}
