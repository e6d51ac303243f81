package org.safeguardinghub.rigs.guards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What really happened, event by event: the log as it was read back, kept while it matters. */
final class Log {
    private record Entry(long position, String name) {}

    private final Map<String, List<Entry>> byTag = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private long head;

    /** The same log, to be changed alone. */
    Log copy() {
        Log copy = new Log();
        byTag.forEach((tag, entries) -> copy.byTag.put(tag, new ArrayList<>(entries)));
        copy.positions.putAll(positions);
        copy.head = head;
        return copy;
    }

    /** The position of the last event. */
    long head() {
        return head;
    }

    /** Takes the next event; the log has no holes. */
    void add(long position, String id, String name, Set<String> tags) {
        if (position != head + 1) {
            throw new IllegalStateException("position " + position + " follows " + head);
        }
        head = position;
        if (positions.put(id, position) != null) {
            throw new IllegalStateException(id + " is in the log twice");
        }
        for (String tag : tags) {
            byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(new Entry(position, name));
        }
    }

    /** The position of an event, 0 if it is not here. */
    long position(String id) {
        return positions.getOrDefault(id, 0L);
    }

    /**
     * The first position after one and before another at which there is an event with the tag and
     * one of the names, any name if there are none; 0 if there is no such event.
     */
    long firstBetween(long after, long before, String tag, Set<String> names) {
        for (Entry entry : byTag.getOrDefault(tag, List.of())) {
            boolean isNamed = names.isEmpty() || names.contains(entry.name());
            if (isNamed && entry.position() > after && entry.position() < before) {
                return entry.position();
            }
        }
        return 0;
    }

    /** Lets go of what only these results could ask for. */
    void forget(List<Racer.Result> results) {
        for (Racer.Result result : results) {
            result.racer().steps().forEach(step -> step.tags().forEach(byTag::remove));
            if (result.won()) {
                result.racer().steps().forEach(step -> positions.remove(step.id()));
            }
        }
    }

    /** The ids of events that nobody is known to have appended; for the end. */
    Set<String> unexplained() {
        return Set.copyOf(positions.keySet());
    }
}
