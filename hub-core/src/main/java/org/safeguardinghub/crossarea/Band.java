package org.safeguardinghub.crossarea;

import org.safeguardinghub.register.Threshold;

/** About how many there are. Numbers that are too small to be told are not told apart. */
public enum Band {
    UNDER_5,
    FROM_5,
    FROM_10,
    FROM_20,
    /** fewer than the area tells, where it has set a number above five */
    FEW;

    /** {@code least}: the smallest number that is told. */
    static Band of(int number, int least) {
        if (number < least) {
            return least == Threshold.LEAST_TOLD.usual() ? UNDER_5 : FEW;
        }
        return number < 10 ? FROM_5 : number < 20 ? FROM_10 : FROM_20;
    }
}
