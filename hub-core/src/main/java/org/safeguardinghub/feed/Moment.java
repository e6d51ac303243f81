package org.safeguardinghub.feed;

import org.safeguardinghub.sharing.Fact;

import java.time.Instant;
import java.util.List;

/** What a batch of rulings rests on, read from one snapshot. */
record Moment(List<Fact> facts, Instant at, long position) {
    Moment {
        facts = List.copyOf(facts);
    }
}
