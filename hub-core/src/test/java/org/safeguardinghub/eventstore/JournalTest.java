package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.eventstore.Journal.Seen;

import java.util.List;

/** The checker finds out whoever shows the store in a wrong order. */
class JournalTest {
    private final Journal journal = new Journal();

    @BeforeEach
    void write() {
        journal.done(1, List.of("a", "b"));
        journal.done(2, List.of("c"));
        journal.done(1, List.of("d"));
        journal.refused(List.of("x"));
    }

    private List<String> faults(String ids) {
        return journal.faults(
                ids.chars()
                        .mapToObj(id -> new Seen(ids.indexOf(id) + 1L, Character.toString(id)))
                        .toList());
    }

    @Test
    void everything_once_and_in_order_is_right() {
        assertThat(faults("abcd")).isEmpty();
        assertThat(faults("cabd")).isEmpty();
    }

    @Test
    void a_hole_is_found() {
        assertThat(journal.faults(List.of(new Seen(1, "a"), new Seen(2, "b"), new Seen(4, "d"))))
                .contains("position 4 where 3 was due", "c is lost");
    }

    @Test
    void what_is_seen_again_is_found() {
        assertThat(faults("abcdd")).contains("d is seen twice", "position 4 where 5 was due");
    }

    @Test
    void a_changed_order_is_found() {
        assertThat(faults("bacd")).contains("b is out of order");
        assertThat(faults("acbd")).contains("b is out of order");
        assertThat(faults("dabc")).contains("d is out of order");
    }

    @Test
    void what_was_refused_or_never_sent_is_found() {
        assertThat(faults("abcdx")).contains("x was refused and is seen");
        assertThat(faults("abcdy")).contains("5 events are seen and 4 were answered");
    }
}
