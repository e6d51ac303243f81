package org.safeguardinghub.api.errors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By the served description, the places in a request's body that take an id. What content says of
 * others is no act on them and is not looked into (0020), but for the contexts of a concern.
 */
final class NamedPlaces {
    private static final int DEEPEST = 3;
    private final JsonNode description;
    private final List<NamedPlace> found = new ArrayList<>();

    /**
     * One place.
     *
     * @param pointer into the body
     * @param isList whether it takes several
     */
    record NamedPlace(String pointer, boolean isList) {
        JsonNode holding(String id) {
            var text = JsonMapper.shared().getNodeFactory().stringNode(id);
            return isList ? JsonMapper.shared().createArrayNode().add(text) : text;
        }
    }

    private NamedPlaces(JsonNode description) {
        this.description = description;
    }

    /** Beside the command's own id. */
    static List<NamedPlace> of(JsonNode description, String operation) {
        var places = new NamedPlaces(description);
        Documented.operations(description).stream()
                .filter(one -> Documented.id(one).equals(operation))
                .map(one -> one.at("/requestBody/content/application~1json/schema"))
                .forEach(schema -> places.look("", schema, 0));
        places.found.removeIf(
                place ->
                        place.pointer().equals("/id")
                                || (place.pointer().startsWith("/content/")
                                        && !operation.endsWith("Concern")));
        return places.found;
    }

    private void look(String pointer, JsonNode given, int depth) {
        var schema = resolved(given);
        if (isId(schema)) {
            found.add(new NamedPlace(pointer, false));
        } else if (isId(resolved(schema.path("items")))) {
            found.add(new NamedPlace(pointer, true));
        } else if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(
                            field ->
                                    look(
                                            pointer + "/" + field.getKey(),
                                            field.getValue(),
                                            depth + 1));
        }
    }

    private static boolean isId(JsonNode schema) {
        return schema.path("format").asString("").equals("uuid");
    }

    private JsonNode resolved(JsonNode schema) {
        return Optional.of(schema.path("$ref").asString(""))
                .filter(ref -> !ref.isEmpty())
                .map(ref -> description.at(ref.substring(1)))
                .orElse(schema);
    }
}
