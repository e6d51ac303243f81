package org.safeguardinghub.api.errors;

import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/**
 * An error that the served description says an operation can answer with.
 *
 * @param operation the operation's id
 */
record Documented(String operation, String status, String code) {
    static JsonNode description(HubWithBroker hub) {
        return JsonMapper.shared().readTree(hub.send(hub.to("/api/openapi.json")).body());
    }

    static List<Documented> in(JsonNode description) {
        var all = new ArrayList<Documented>();
        for (var operation : operations(description)) {
            for (var answer : operation.path("responses").properties()) {
                if (!answer.getKey().startsWith("2")) {
                    resolve(description, answer.getValue())
                            .at("/content/application~1problem+json/schema/properties/code/enum")
                            .forEach(
                                    code ->
                                            all.add(
                                                    new Documented(
                                                            id(operation),
                                                            answer.getKey(),
                                                            code.asString())));
                }
            }
        }
        return all;
    }

    static List<JsonNode> operations(JsonNode description) {
        return description.path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
    }

    static String id(JsonNode operation) {
        return operation.path("operationId").asString();
    }

    /** The headers that an operation says it reads. */
    static List<String> headers(JsonNode description, String id) {
        return operations(description).stream()
                .filter(operation -> id(operation).equals(id))
                .flatMap(operation -> operation.path("parameters").valueStream())
                .filter(parameter -> parameter.path("in").asString().equals("header"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static JsonNode resolve(JsonNode description, JsonNode answer) {
        return answer.has("$ref")
                ? description.at(answer.path("$ref").asString().substring(1))
                : answer;
    }

    @Override
    public String toString() {
        return operation + " " + status + " " + code;
    }
}
