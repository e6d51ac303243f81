package org.safeguardinghub.api.body;

import org.springframework.core.convert.converter.Converter;

import java.util.UUID;
import java.util.function.Function;

/**
 * An id in a path. One that is not a UUID becomes one that was never given to anything, so that it
 * takes the same way, in the same order of checks, to the same 404 as any other unknown id.
 */
record NamedById<T>(Function<UUID, T> of) {
    private static final UUID NOTHING = new UUID(0, 0);

    T named(String text) {
        return of.apply(UuidForm.read(text).orElse(NOTHING));
    }

    Converter<String, T> converter() {
        return this::named;
    }
}
