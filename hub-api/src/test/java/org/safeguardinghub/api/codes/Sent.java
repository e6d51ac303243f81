package org.safeguardinghub.api.codes;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Set;

/** The schemas of a description that a request body is made of, however deep. */
final class Sent {
    private Sent() {}

    static Set<String> schemas(JsonNode openapi) {
        var sent = new HashSet<String>();
        openapi.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .forEach(operation -> follow(openapi, operation.path("requestBody"), sent));
        return sent;
    }

    private static void follow(JsonNode openapi, JsonNode from, Set<String> sent) {
        for (var reference : from.findValuesAsString("$ref")) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            if (sent.add(name)) {
                follow(openapi, openapi.at("/components/schemas/" + name), sent);
            }
        }
    }
}
