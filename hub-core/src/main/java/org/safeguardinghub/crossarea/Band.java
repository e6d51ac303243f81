package org.safeguardinghub.crossarea;

/** About how many there are. Numbers under five are not told apart. */
public enum Band {
    UNDER_5,
    FROM_5,
    FROM_10,
    FROM_20;

    static Band of(int number) {
        if (number < SmallNumbers.LEAST_SHOWN) {
            return UNDER_5;
        }
        return number < 10 ? FROM_5 : number < 20 ? FROM_10 : FROM_20;
    }
}
