package org.safeguardinghub.api.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.safeguardinghub.api.problem.ProblemWriter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The answers that are not a success: one shape, described once, referred to by status. */
final class ProblemAnswers {
    private static final String PREFIX = "Problem";

    /** Statuses whose codes are the same wherever they are given: described once. */
    private static final Map<String, Set<String>> ALIKE =
            new TreeMap<>(
                    Map.of(
                            "401", Set.of("token.missing", "token.invalid"),
                            "404", Set.of("not-found"),
                            "413", Set.of("body.too-large"),
                            "415", Set.of("media-type.unsupported"),
                            "429", Set.of("too-many")));

    private ProblemAnswers() {}

    static void addTo(Components components) {
        components.addSchemas("FieldError", fieldError());
        components.addSchemas("Problem", problem());
        ALIKE.forEach(
                (status, codes) ->
                        components.addResponses(
                                PREFIX + status, answer(status, new TreeSet<>(codes))));
    }

    static ApiResponse of(String status, Set<String> codes) {
        return codes.equals(ALIKE.get(status))
                ? new ApiResponse().$ref("#/components/responses/" + PREFIX + status)
                : answer(status, codes);
    }

    private static ApiResponse answer(String status, Set<String> codes) {
        var answer =
                new ApiResponse()
                        .description(String.join(", ", codes))
                        .content(
                                new Content()
                                        .addMediaType(
                                                ProblemWriter.MEDIA_TYPE,
                                                new MediaType().schema(problemWith(codes))));
        if (status.equals("429") || status.equals("503")) {
            answer.addHeaderObject(
                    "Retry-After",
                    new Header().description("seconds to wait").schema(new IntegerSchema()));
        }
        if (status.equals("401")) {
            answer.addHeaderObject(
                    "WWW-Authenticate",
                    new Header().description("Bearer").schema(new StringSchema()));
        }
        return answer;
    }

    private static Schema<?> problemWith(Set<String> codes) {
        var code = new StringSchema();
        codes.forEach(code::addEnumItem);
        var problem = new Schema<>();
        problem.setAllOf(List.of(ref("Problem")));
        problem.addProperty("code", code);
        return problem;
    }

    private static Schema<?> problem() {
        var problem = new ObjectSchema();
        problem.setDescription("RFC 9457 problem details");
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("code", new StringSchema().description("stable, for programs"));
        problem.addProperty("detail", new StringSchema().description("for people"));
        problem.addProperty("errors", new ArraySchema().items(ref("FieldError")));
        problem.addProperty("rulingId", new StringSchema().format("uuid"));
        problem.setRequired(List.of("type", "title", "status", "code", "detail"));
        return problem;
    }

    private static Schema<?> fieldError() {
        var error = new ObjectSchema();
        error.addProperty("field", new StringSchema().description("a JSON pointer"));
        error.addProperty("code", new StringSchema());
        error.addProperty("detail", new StringSchema());
        error.setRequired(List.of("field", "code", "detail"));
        return error;
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
