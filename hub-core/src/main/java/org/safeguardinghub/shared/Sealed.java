package org.safeguardinghub.shared;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A record's content as it is stored: for each category an envelope that only that category's key
 * opens. Its text form names categories and sizes, never bytes.
 *
 * @param event the id that the event must have which carries it, for it opens in no other; null
 *     where it was read, as the event then says it, and where it is bound to none
 */
public record Sealed(Map<Category, byte[]> envelopes, @Nullable String event) {
    public static final Sealed NOTHING = new Sealed(Map.of());

    public Sealed {
        var copy = new EnumMap<Category, byte[]>(Category.class);
        copy.putAll(envelopes);
        envelopes = copy;
    }

    public Sealed(Map<Category, byte[]> envelopes) {
        this(envelopes, null);
    }

    public Set<Category> categories() {
        return envelopes.keySet();
    }

    @Override
    public String toString() {
        return "Sealed" + categories();
    }
}
