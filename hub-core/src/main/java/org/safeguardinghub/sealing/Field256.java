package org.safeguardinghub.sealing;

/**
 * The field of 256 elements that AES is made of (FIPS 197, section 4). Addition is exclusive or.
 * What is multiplied is secret: no table is looked up and nothing branches by it.
 */
final class Field256 {
    private static final int MODULUS = 0x11b;

    private Field256() {}

    static int times(int left, int right) {
        int product = 0;
        int power = left;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            product ^= -((right >> bit) & 1) & power;
            power = (power << 1) ^ (-(power >> 7) & MODULUS);
        }
        return product;
    }

    /** Nought has none: its answer is nought. */
    static int inverse(int of) {
        // all others, multiplied 255 times with themselves, are one
        int square = of;
        int inverse = 1;
        for (int bit = 1; bit < Byte.SIZE; bit++) {
            square = times(square, square);
            inverse = times(inverse, square);
        }
        return inverse;
    }
}
