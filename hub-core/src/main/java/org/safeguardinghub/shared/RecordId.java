package org.safeguardinghub.shared;

import java.util.UUID;

/** A record's own id: random, made by the hub, never chosen by a publisher (control C-10). */
public record RecordId(UUID value) implements Id {
    public static RecordId random() {
        return new RecordId(UUID.randomUUID());
    }

    @Override
    public String text() {
        return value.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
