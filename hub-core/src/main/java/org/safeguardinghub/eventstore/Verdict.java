package org.safeguardinghub.eventstore;

/** What becomes of one request of a batch, once the batch is committed. */
sealed interface Verdict {
    /** Appended from this position on. */
    record Admitted(long firstPosition) implements Verdict {}

    /** All its events are in the store already. */
    record Repeated() implements Verdict {}

    record Refused(RuntimeException reason) implements Verdict {}
}
