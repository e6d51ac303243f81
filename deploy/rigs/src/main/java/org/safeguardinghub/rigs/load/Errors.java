package org.safeguardinghub.rigs.load;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What went wrong, counted by its code. */
public final class Errors {
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    public void add(String code) {
        counts.computeIfAbsent(code, c -> new LongAdder()).increment();
    }

    public long count() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public String toString() {
        return counts.isEmpty() ? "none" : counts.toString();
    }
}
