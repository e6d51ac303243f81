package org.safeguardinghub.shared;

import java.util.UUID;

/** One agency's record of a person. Several may be the same person, joined by confirmed links. */
public record SubjectId(UUID value) implements Id {
    public static SubjectId random() {
        return new SubjectId(UUID.randomUUID());
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
