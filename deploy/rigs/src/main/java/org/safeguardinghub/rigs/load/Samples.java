package org.safeguardinghub.rigs.load;

import java.util.Arrays;

/** Measured times in nanoseconds; written by many threads, read when they are done. */
public final class Samples {
    private long[] values = new long[1024];
    private int count;

    public synchronized void add(long nanos) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = nanos;
    }

    /** Adds all of these to others. */
    public synchronized void into(Samples others) {
        for (int i = 0; i < count; i++) {
            others.add(values[i]);
        }
    }

    public synchronized int count() {
        return count;
    }

    /**
     * The smallest value that at least this part of all values do not exceed; not a number where
     * there is none.
     *
     * @param part above 0, at most 1
     */
    public synchronized double millis(double part) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * count) - 1] / 1e6;
    }
}
