package org.safeguardinghub.replay;

import java.math.BigInteger;

/**
 * Tells two versions of a view apart, whatever the order of their rows.
 *
 * @param rows how many
 * @param sum of a 64-bit hash of each row without its version
 */
public record Checksum(long rows, BigInteger sum) {
    static final Checksum NONE = new Checksum(0, BigInteger.ZERO);

    Checksum plus(Checksum other) {
        return new Checksum(rows + other.rows, sum.add(other.sum));
    }
}
