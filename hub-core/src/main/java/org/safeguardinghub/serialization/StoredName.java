package org.safeguardinghub.serialization;

import org.safeguardinghub.shared.EventName;

/** The name and revision that a stored event carries. */
public record StoredName(String name, int revision) {
    static StoredName of(Class<?> event) {
        EventName named = event.getAnnotation(EventName.class);
        if (named == null) {
            throw new UnknownEvent(event.getSimpleName() + " has no @EventName");
        }
        return new StoredName(named.value(), named.revision());
    }

    @Override
    public String toString() {
        return name + "." + revision;
    }
}
