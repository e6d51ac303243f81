package org.safeguardinghub.shared;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A record's content in the clear, by category, each as one JSON object in UTF-8. It lives only
 * between a request and its sealing, or between opening and an answer. Its text form names the
 * categories and nothing else (control C-20).
 */
public record Content(Map<Category, byte[]> byCategory) {
    public Content {
        var copy = new EnumMap<Category, byte[]>(Category.class);
        copy.putAll(byCategory);
        byCategory = copy;
    }

    public Set<Category> categories() {
        return byCategory.keySet();
    }

    @Override
    public String toString() {
        return "Content" + categories();
    }
}
