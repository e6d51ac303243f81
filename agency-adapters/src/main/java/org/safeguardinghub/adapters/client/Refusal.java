package org.safeguardinghub.adapters.client;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/**
 * The hub's "no", from its {@code application/problem+json}. Programs switch on {@code code}.
 *
 * @param rulingId by which a refused look can be explained; null where nothing was ruled on
 */
public record Refusal(
        int status, String code, String detail, List<FieldError> errors, @Nullable String rulingId)
        implements Answer, Reading {

    /** What is wrong with one field, named by its JSON pointer in the command's body. */
    public record FieldError(String field, String code, String detail) {}

    static Refusal of(int status, String body) {
        try {
            JsonNode problem = Wire.JSON.readTree(body);
            if (problem.path("code").isString()) {
                return new Refusal(
                        status,
                        problem.path("code").stringValue(),
                        problem.path("detail").asString(""),
                        errors(problem.path("errors")),
                        problem.path("rulingId").asString(null));
            }
        } catch (JacksonException notJson) {
            // an answer from something between us and the hub, handled below
        }
        return new Refusal(
                status, "http." + status, "the answer was not the hub's own", List.of(), null);
    }

    private static List<FieldError> errors(JsonNode errors) {
        List<FieldError> read = new ArrayList<>();
        for (JsonNode error : errors) {
            read.add(
                    new FieldError(
                            error.path("field").asString(""),
                            error.path("code").asString(""),
                            error.path("detail").asString("")));
        }
        return List.copyOf(read);
    }
}
