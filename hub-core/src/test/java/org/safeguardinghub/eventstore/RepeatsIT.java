package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.eventstore.Store.inStream;
import static org.safeguardinghub.eventstore.Store.opened;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class RepeatsIT {
    private final Store store = new Store();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_append_repeated_with_the_same_ids_is_answered_as_done() {
        EventMessage<?> one = opened("a");
        EventMessage<?> two = opened("b");

        store.append(one, two);
        store.append(one, two);

        assertThat(store.idsInOrder()).containsExactly(one.getIdentifier(), two.getIdentifier());
    }

    @Test
    void an_append_known_in_part_is_a_conflict() {
        EventMessage<?> one = opened("a");
        store.append(one);

        assertThatThrownBy(() -> store.append(opened("b"), one))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.reader.head()).isEqualTo(1);
    }

    @Test
    void a_second_append_under_a_key_learns_where_the_first_is() {
        store.append(opened("x"));
        store.appendOnce("command-1", opened("a"), opened("b"));

        assertThatThrownBy(() -> store.appendOnce("command-1", opened("a")))
                .isInstanceOfSatisfying(
                        AlreadyAppended.class, e -> assertThat(e.position()).isEqualTo(2));
        assertThat(store.reader.head()).isEqualTo(3);
        assertThat(store.reader.under("command-1"))
                .hasValueSatisfying(e -> assertThat(e.position()).isEqualTo(2));
    }

    @Test
    void a_key_whose_append_failed_may_be_used_again() {
        store.append(inStream("s", 0));
        assertThatThrownBy(() -> store.appendOnce("command-1", inStream("s", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);

        store.appendOnce("command-1", inStream("s", 1));

        assertThat(store.reader.under("command-1"))
                .hasValueSatisfying(e -> assertThat(e.position()).isEqualTo(2));
    }

    @Test
    void a_place_in_a_stream_is_taken_once() {
        store.append(inStream("s", 0), inStream("s", 1));

        assertThatThrownBy(() -> store.append(inStream("s", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.engine.lastSequenceNumberFor("s")).hasValue(1L);
    }

    @Test
    void events_are_found_by_id_and_read_by_position() {
        EventMessage<?> one = opened("a");
        EventMessage<?> two = inStream("s", 0);
        store.append(one, two);

        long position = store.reader.under(two.getIdentifier()).orElseThrow().position();
        List<Appended> found = store.reader.at(List.of(position, 99L));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().position()).isEqualTo(2);
        assertThat(found.getFirst().message().getPayload()).isEqualTo(two.getPayload());
        assertThat(store.reader.under("never")).isEmpty();
    }
}
