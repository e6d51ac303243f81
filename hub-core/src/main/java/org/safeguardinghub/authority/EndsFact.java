package org.safeguardinghub.authority;

import java.time.Instant;
import java.util.UUID;

/** An event that ends a fact, for every agency that it concerned. */
public interface EndsFact {
    UUID endedFact();

    /** The first instant at which it no longer holds. */
    Instant endsAt();
}
