package org.safeguardinghub.shared;

import java.util.List;

/** What a decision comes to: events that now hold, or a refusal that changes nothing. */
public sealed interface Outcome<E> {
    record Accepted<E>(List<E> events) implements Outcome<E> {}

    record Refused<E>(Refusal refusal) implements Outcome<E> {}

    static <E> Outcome<E> accepted(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E> Outcome<E> accepted(List<E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E> Outcome<E> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
