package org.safeguardinghub.api.referral;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.EnumMap;
import java.util.Map;

/** The content of a step in the making: fields by category, those that say nothing left out. */
final class Said {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<Category, ObjectNode> fields = new EnumMap<>(Category.class);

    /** Adds to what was published already. */
    static Said with(Content content) {
        var said = new Said();
        content.byCategory()
                .forEach(
                        (category, json) ->
                                said.fields.put(category, (ObjectNode) JSON.readTree(json)));
        return said;
    }

    Said say(Category category, String field, @Nullable Object value) {
        if (value != null) {
            fields.computeIfAbsent(category, _ -> JSON.createObjectNode())
                    .set(field, JSON.valueToTree(value));
        }
        return this;
    }

    /** Adds a value to a list, after those that are in it. */
    Said sayAlso(Category category, String list, String value) {
        fields.computeIfAbsent(category, _ -> JSON.createObjectNode()).withArray(list).add(value);
        return this;
    }

    Content content() {
        var content = new EnumMap<Category, byte[]>(Category.class);
        fields.forEach((category, said) -> content.put(category, JSON.writeValueAsBytes(said)));
        return new Content(content);
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "Said" + fields.keySet();
    }
}
