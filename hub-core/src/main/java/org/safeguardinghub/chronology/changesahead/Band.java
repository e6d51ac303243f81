package org.safeguardinghub.chronology.changesahead;

/**
 * How many records, in steps of five. Fewer than five are told as that alone; more than that are
 * told as coarsely, because otherwise what two exact numbers differ by would be a small number too.
 *
 * @param atLeast 1, or a multiple of 5
 * @param fewerThan the next multiple of 5
 */
public record Band(long atLeast, long fewerThan) {
    private static final int STEP = 5;

    static Band of(long records) {
        long low = records - records % STEP;
        return new Band(Math.max(1, low), low + STEP);
    }

    boolean isOfFew() {
        return fewerThan == STEP;
    }
}
