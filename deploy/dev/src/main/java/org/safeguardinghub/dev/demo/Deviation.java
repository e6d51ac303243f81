package org.safeguardinghub.dev.demo;

/** The demonstration did not go as it was worked out to go. The message is one clear line. */
public final class Deviation extends RuntimeException {
    public Deviation(String line) {
        super(line, null, false, false);
    }
}
