package org.safeguardinghub.eventstore;

/** An event id, or a sequence number of an aggregate, is already used by another event. */
final class Taken extends RuntimeException {
    private final int row;

    Taken(String message, int row) {
        super(message);
        this.row = row;
    }

    /** Which event of the append it is, from 0. */
    int row() {
        return row;
    }
}
