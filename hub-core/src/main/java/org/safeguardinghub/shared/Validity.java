package org.safeguardinghub.shared;

import java.time.Instant;

/** When something holds: from its first instant up to, and not including, {@code until}. */
public record Validity(Instant from, Instant until) {
    /** Stands for "no end is known". Far beyond any life, and storable everywhere. */
    public static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    public static Validity since(Instant from) {
        return new Validity(from, OPEN);
    }

    /** An interval that ends before it begins holds never. */
    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** The same, ended at {@code end} unless it had already ended. */
    public Validity endedAt(Instant end) {
        return end.isBefore(until) ? new Validity(from, end) : this;
    }
}
