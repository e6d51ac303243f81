package org.safeguardinghub.api.inference;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * One command that was accepted, as it was sent.
 *
 * @param path below {@link #BASE}
 * @param commandId which the sender chose
 * @param created the id of what it made
 * @param location where that can be read, below {@link #BASE}; not everything can
 */
public record Step(
        String agency,
        String role,
        String path,
        String body,
        String commandId,
        String created,
        String location) {
    public static final String BASE = "/api/v1";

    /** Nothing, where it was not accepted for the first time. */
    public static Optional<Step> accepted(
            String agency, String role, String path, String body, HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            return Optional.empty();
        }
        var said = JsonMapper.shared().readTree(answer.body());
        var location = answer.headers().firstValue("Location").orElse("");
        return Optional.of(
                new Step(
                        agency,
                        role,
                        path,
                        body,
                        said.path("id").asString(),
                        said.path("created").asString(""),
                        location.replaceFirst("^.*" + BASE, "")));
    }

    boolean names(String id) {
        return path.contains(id) || body.contains(id);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The agency that it registers; empty where it registers none. */
    String registers() {
        return path.equals("/agencies") ? json().path("agency").asString() : "";
    }
}
