package org.safeguardinghub.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the writers were told, against what a reader was shown. Writers may use it together. */
final class Journal {
    /** An event as a reader sees it. */
    record Seen(long position, String id) {}

    /** One writer's appends that were answered as done, in the order in which it made them. */
    private final Map<Integer, List<List<String>>> done = new HashMap<>();

    private final Set<String> refused = new HashSet<>();

    synchronized void done(int writer, List<String> ids) {
        done.computeIfAbsent(writer, number -> new ArrayList<>()).add(ids);
    }

    synchronized void refused(List<String> ids) {
        refused.addAll(ids);
    }

    /** How many events were answered as done. */
    synchronized long events() {
        return done.values().stream().flatMap(List::stream).mapToLong(List::size).sum();
    }

    synchronized long refusals() {
        return refused.size();
    }

    /** One line for each thing that is lost, seen twice, out of order or should not be there. */
    synchronized List<String> faults(List<Seen> reader) {
        List<String> faults = new ArrayList<>();
        Map<String, Long> positions = new HashMap<>();
        long expected = 0;
        for (Seen seen : reader) {
            expected++;
            if (seen.position() != expected) {
                faults.add("position " + seen.position() + " where " + expected + " was due");
                expected = seen.position();
            }
            if (positions.putIfAbsent(seen.id(), seen.position()) != null) {
                faults.add(seen.id() + " is seen twice");
            }
            if (refused.contains(seen.id())) {
                faults.add(seen.id() + " was refused and is seen");
            }
        }
        done.values().forEach(appends -> faults.addAll(faults(appends, positions)));
        if (positions.size() != events()) {
            faults.add(positions.size() + " events are seen and " + events() + " were answered");
        }
        return faults;
    }

    /** The events of an append lie side by side, and behind those of the writer's last append. */
    private static List<String> faults(List<List<String>> appends, Map<String, Long> positions) {
        List<String> faults = new ArrayList<>();
        long last = 0;
        for (List<String> append : appends) {
            long first = positions.getOrDefault(append.getFirst(), 0L);
            for (int i = 0; i < append.size(); i++) {
                Long position = positions.get(append.get(i));
                if (position == null) {
                    faults.add(append.get(i) + " is lost");
                } else if (position != first + i || position <= last) {
                    faults.add(append.get(i) + " is out of order");
                }
            }
            last = first + append.size() - 1;
        }
        return faults;
    }
}
