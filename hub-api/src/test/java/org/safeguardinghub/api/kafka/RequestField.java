package org.safeguardinghub.api.kafka;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field that a request may have, as the description of the paths has it.
 *
 * @param schema the schema that has the field, by its name in the description
 */
record RequestField(String schema, String name, JsonNode said) {
    private static final String SCHEMAS = "/components/schemas/";

    /** Every field of every body, however deep. */
    static List<RequestField> in(JsonNode paths) {
        var found = new ArrayList<RequestField>();
        var seen = new HashSet<String>();
        paths.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .forEach(
                        operation ->
                                operation
                                        .at("/requestBody/content")
                                        .forEach(
                                                body ->
                                                        follow(
                                                                paths,
                                                                body.path("schema"),
                                                                seen,
                                                                found)));
        return found;
    }

    private static void follow(
            JsonNode paths, JsonNode schema, Set<String> seen, List<RequestField> found) {
        for (var reference : schema.findValuesAsString("$ref")) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            if (seen.add(name)) {
                var named = paths.at(SCHEMAS + name);
                named.path("properties")
                        .properties()
                        .forEach(
                                field ->
                                        found.add(
                                                new RequestField(
                                                        name, field.getKey(), field.getValue())));
                follow(paths, named, seen, found);
            }
        }
    }

    /** What a reader of the description would miss; empty if nothing. */
    Stream<String> missing() {
        return Stream.of(
                        said.path("description").asString("").isBlank()
                                ? this
                                        + " does not say what it means: add @param "
                                        + name
                                        + " to the Javadoc of the record "
                                        + schema
                                : "",
                        said.path("x-source").asString("").isBlank()
                                ? this
                                        + " names no document: end the Javadoc of the record "
                                        + schema
                                        + " with \"Source: <document>, <section>.\""
                                : "")
                .filter(complaint -> !complaint.isEmpty());
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
