package org.safeguardinghub.api.content;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import tools.jackson.databind.json.JsonMapper;

import java.util.EnumMap;
import java.util.Map;

/** What was said of each category, as it will be sealed: fields that say nothing are left out. */
public final class Written {
    private static final JsonMapper STORED =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                    .build();

    private final Map<Category, byte[]> said = new EnumMap<>(Category.class);

    /** Begins with one category; nothing is added for a block that is not there. */
    public static Written of(Category category, Object block) {
        return new Written().and(category, block);
    }

    /** Adds another category. */
    public Written and(Category category, Object block) {
        said.put(category, STORED.writeValueAsBytes(block));
        return this;
    }

    /** What was said, in the clear. */
    public Content content() {
        return new Content(said);
    }
}
