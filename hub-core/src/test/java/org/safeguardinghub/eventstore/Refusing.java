package org.safeguardinghub.eventstore;

import org.safeguardinghub.eventstore.Beside.Column;

import java.util.List;

/** What a hook wants written and the database refuses, once the events are in. */
final class Refusing {
    private Refusing() {}

    /** Divides by zero in the row of the event. */
    static Beside beside(Appended event) {
        return Beside.insert(
                "record_part (record_id, position, categories)",
                "gen_random_uuid(), u.position / (u.position - u.position), '{}'",
                List.of(Column.longs("position", List.of(event), Appended::position)));
    }
}
