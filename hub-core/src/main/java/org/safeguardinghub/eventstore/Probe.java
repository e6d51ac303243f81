package org.safeguardinghub.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/** One range of the tag index in which a guard expects nothing; no name stands for any name. */
record Probe(long tag, @Nullable Integer name, long after) {
    static Stream<Probe> of(Criterion criterion, long after) {
        long tag = Posting.tag(criterion.tag());
        return criterion.eventNames().isEmpty()
                ? Stream.of(new Probe(tag, null, after))
                : criterion.eventNames().stream()
                        .map(name -> new Probe(tag, Posting.name(name), after));
    }
}
