package org.safeguardinghub.shared;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A record's content as it is stored: for each category an envelope that only that category's key
 * opens. Its text form names categories and sizes, never bytes.
 */
public record Sealed(Map<Category, byte[]> envelopes) {
    public static final Sealed NOTHING = new Sealed(Map.of());

    public Sealed {
        var copy = new EnumMap<Category, byte[]>(Category.class);
        copy.putAll(envelopes);
        envelopes = copy;
    }

    public Set<Category> categories() {
        return envelopes.keySet();
    }

    @Override
    public String toString() {
        return "Sealed" + categories();
    }
}
