package org.safeguardinghub.adapters.command;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Content by category, as a translator fills it. What is absent stays absent: a null is never
 * written, so that "we do not know" is not published as a value.
 */
public final class Content {
    private final ObjectNode categories = JsonNodeFactory.instance.objectNode();

    /** Writes one field; nothing when the value is null. */
    public Content put(Category category, String field, @Nullable String value) {
        if (value != null) {
            fields(category).put(field, value);
        }
        return this;
    }

    /** Writes one yes or no. */
    public Content put(Category category, String field, boolean value) {
        fields(category).put(field, value);
        return this;
    }

    /** Adds to a list of texts; nothing when the value is null or stands there already. */
    public Content add(Category category, String field, @Nullable String value) {
        if (value == null) {
            return this;
        }
        ArrayNode list = list(category, field);
        for (JsonNode present : list) {
            if (present.isString() && present.stringValue().equals(value)) {
                return this;
            }
        }
        list.add(value);
        return this;
    }

    /** Adds to a list of objects and answers the new, still empty object. */
    public Entry addEntry(Category category, String field) {
        return new Entry(list(category, field).addObject());
    }

    /** A deep copy: nobody changes what was published. */
    public ObjectNode json() {
        return categories.deepCopy();
    }

    private ArrayNode list(Category category, String field) {
        return fields(category).withArrayProperty(field);
    }

    private ObjectNode fields(Category category) {
        return categories.withObjectProperty(category.name());
    }

    /** One object of a list; what is null is not written. */
    public static final class Entry {
        private final ObjectNode json;

        private Entry(ObjectNode json) {
            this.json = json;
        }

        public Entry put(String field, @Nullable String value) {
            if (value != null) {
                json.put(field, value);
            }
            return this;
        }

        public Entry put(String field, @Nullable Boolean value) {
            if (value != null) {
                json.put(field, value);
            }
            return this;
        }

        /** A number exactly as the source wrote it. */
        public Entry put(String field, @Nullable JsonNode number) {
            if (number != null) {
                json.set(field, number);
            }
            return this;
        }

        public Entry addAll(String field, Iterable<String> values) {
            for (String value : values) {
                json.withArrayProperty(field).add(value);
            }
            return this;
        }
    }
}
