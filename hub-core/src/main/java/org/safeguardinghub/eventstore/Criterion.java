package org.safeguardinghub.eventstore;

import java.util.Collection;
import java.util.Set;

/**
 * Matches the events that carry the tag and have one of the names; with no names, every event under
 * the tag. Names are those under which events are stored.
 */
public record Criterion(String tag, Set<String> eventNames) {
    public Criterion {
        eventNames = Set.copyOf(eventNames);
    }

    public static Criterion anyEventOf(String tag) {
        return new Criterion(tag, Set.of());
    }

    boolean matches(Collection<String> tags, String name) {
        return tags.contains(tag) && (eventNames.isEmpty() || eventNames.contains(name));
    }
}
