package org.safeguardinghub.serialization;

import org.safeguardinghub.shared.EventName;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which class is stored under which name. Complete before the first event is read. */
public final class EventCatalogue {
    private final Map<StoredName, Class<?>> classes = new ConcurrentHashMap<>();

    /**
     * Adds classes that carry {@link EventName}.
     *
     * @throws IllegalArgumentException when another class already has the name, in any revision:
     *     only the present shape has a class, older ones are upcast to it
     */
    public EventCatalogue register(Class<?>... events) {
        for (Class<?> event : events) {
            StoredName name = StoredName.of(event);
            for (Map.Entry<StoredName, Class<?>> known : classes.entrySet()) {
                if (known.getKey().name().equals(name.name()) && known.getValue() != event) {
                    throw new IllegalArgumentException(
                            "two classes for `%s`: %s and %s"
                                    .formatted(
                                            name.name(),
                                            known.getValue().getName(),
                                            event.getName()));
                }
            }
            classes.put(name, event);
        }
        return this;
    }

    /** The name of a registered class. */
    public StoredName nameOf(Class<?> event) {
        StoredName name = StoredName.of(event);
        if (classes.get(name) != event) {
            throw new UnknownEvent(event.getSimpleName() + " is not in the event catalogue");
        }
        return name;
    }

    public Class<?> classOf(StoredName name) {
        Class<?> event = classes.get(name);
        if (event == null) {
            throw new UnknownEvent("no class for the stored event `" + name + "`");
        }
        return event;
    }

    public Set<Class<?>> classes() {
        return Set.copyOf(classes.values());
    }
}
