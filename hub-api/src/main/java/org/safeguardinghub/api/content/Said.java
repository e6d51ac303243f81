package org.safeguardinghub.api.content;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/** What is said in one category outside {@link ContentBody}, as it will be sealed. */
public final class Said {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Said() {}

    /** {@code fields} become one JSON object. */
    public static Content in(Category category, Object fields) {
        return new Content(Map.of(category, JSON.writeValueAsBytes(fields)));
    }
}
