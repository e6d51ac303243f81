package org.safeguardinghub.api.errors;

import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A request to one operation: good as it begins, and then spoilt step by step. Whatever may carry
 * text about a child carries the canary.
 */
final class Attempt {
    private final HubWithBroker hub;
    private final Operation operation;
    private final Map<String, String> headers = new TreeMap<>();
    private String path;
    private String query = "q=" + Echo.CANARY;
    private String body;

    Attempt(HubWithBroker hub, Operation operation) {
        this.hub = hub;
        this.operation = operation;
        path = operation.path();
        headers.put("X-Child", Echo.CANARY);
        headers.put("Acting-For", Echo.CANARY);
        headers.put("Case-Reference", Echo.CANARY);
        by(operation.agency(), operation.role());
        if (operation.asks()) {
            headers.put("Purpose", operation.purpose());
        }
        if (operation.hasBody()) {
            headers.put("Content-Type", "application/json");
            body = operation.body().replace("$", UUID.randomUUID().toString());
        }
    }

    Attempt by(String agency, String role) {
        return with("Authorization", "Bearer " + hub.token(agency, role));
    }

    Attempt with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Attempt without(String header) {
        headers.remove(header);
        return this;
    }

    Attempt at(String otherPath) {
        path = otherPath;
        return this;
    }

    Attempt asking(String parameter, String value) {
        query = parameter + "=" + value + "&" + query;
        return this;
    }

    Attempt body(String text) {
        body = text;
        return this;
    }

    /** Puts one piece of the body in the place of another. */
    Attempt replacing(String piece, String other) {
        body = body.replace(piece, other);
        return this;
    }

    /** Another id in the place of one, wherever that stands. */
    Attempt exchanging(String id, String other) {
        path = path.replace(id, other);
        return body == null ? this : replacing(id, other);
    }

    /** Sets one field of the body, whatever is or is not there. */
    Attempt field(String pointer, Object value) {
        var root = JsonMapper.shared().readTree(body);
        var place = root;
        var steps = pointer.substring(1).split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            if (!place.has(steps[i])) {
                ((ObjectNode) place).putObject(steps[i]);
            }
            place = place.path(steps[i]);
        }
        ((ObjectNode) place).set(steps[steps.length - 1], node(place, value));
        body = root.toString();
        return this;
    }

    private static JsonNode node(JsonNode beside, Object value) {
        if (value instanceof JsonNode json) {
            return json;
        }
        if (value instanceof Iterable<?> items) {
            ArrayNode list = ((ObjectNode) beside).arrayNode();
            items.forEach(item -> list.add(item.toString()));
            return list;
        }
        return ((ObjectNode) beside).stringNode(value.toString());
    }

    HttpResponse<String> send() {
        var request = hub.to(path + "?" + query);
        headers.forEach(request::header);
        return hub.send(
                request.method(
                        operation.method(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }
}
