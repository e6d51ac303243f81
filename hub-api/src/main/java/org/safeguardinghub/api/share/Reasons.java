package org.safeguardinghub.api.share;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.TreeMap;

/** The words of a decision to share, as they are sealed: one object of category META. */
final class Reasons {
    private static final JsonMapper STORED =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                    .build();

    private final Map<String, Object> said = new TreeMap<>();

    /** Nothing is kept of what is not said. */
    Reasons say(String field, @Nullable Object words) {
        if (words != null) {
            said.put(field, words);
        }
        return this;
    }

    Content content() {
        return new Content(Map.of(Category.META, STORED.writeValueAsBytes(said)));
    }
}
