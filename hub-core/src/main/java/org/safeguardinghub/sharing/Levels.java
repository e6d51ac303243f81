package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How rules state levels: by category, leaving out the categories they say nothing about. */
public final class Levels {
    private Levels() {}

    /** Nothing said about any category. */
    public static Map<Category, Level> none() {
        return Map.of();
    }

    /** To be filled by one rule. */
    public static Map<Category, Level> said() {
        return new EnumMap<>(Category.class);
    }

    /** The same level for each of the categories. */
    public static Map<Category, Level> all(Set<Category> categories, Level level) {
        var levels = said();
        categories.forEach(category -> levels.put(category, level));
        return levels;
    }

    static Map<Category, Level> copyOf(Map<Category, Level> levels) {
        if (levels.isEmpty()) {
            return Map.of();
        }
        var copy = said();
        copy.putAll(levels);
        return Collections.unmodifiableMap(copy);
    }
}
