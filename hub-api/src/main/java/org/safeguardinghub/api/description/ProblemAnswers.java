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
import java.util.TreeMap;

/** The answers that are not a success: one shape, described once, referred to by status. */
final class ProblemAnswers {
    private static final String PREFIX = "Problem";

    private static final Map<String, String> MEANINGS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("400", "json.malformed, header.malformed"),
                            Map.entry("401", "token.missing, token.invalid"),
                            Map.entry(
                                    "403",
                                    "agency.unknown-caller, role.not-permitted, purpose.missing,"
                                            + " purpose.not-permitted"),
                            Map.entry("404", "not-found: absent and hidden cannot be told apart"),
                            Map.entry(
                                    "409",
                                    "command.id-reused, or what the present state does not allow"),
                            Map.entry("413", "body.too-large"),
                            Map.entry("415", "media-type.unsupported"),
                            Map.entry(
                                    "422",
                                    "field.unknown, field.type, field.date, field.too-long,"
                                            + " field.missing, field.characters, field.conflict,"
                                            + " agency.unknown, code.unknown"),
                            Map.entry("429", "too-many"),
                            Map.entry("503", "unavailable, view.behind")));

    private ProblemAnswers() {}

    static void addTo(Components components) {
        components.addSchemas("FieldError", fieldError());
        components.addSchemas("Problem", problem());
        MEANINGS.forEach(
                (status, codes) -> components.addResponses(PREFIX + status, answer(status, codes)));
    }

    static ApiResponse referTo(String status) {
        return new ApiResponse().$ref("#/components/responses/" + PREFIX + status);
    }

    private static ApiResponse answer(String status, String codes) {
        var answer =
                new ApiResponse()
                        .description(codes)
                        .content(
                                new Content()
                                        .addMediaType(
                                                ProblemWriter.MEDIA_TYPE,
                                                new MediaType().schema(ref("Problem"))));
        if (status.equals("429") || status.equals("503")) {
            answer.addHeaderObject(
                    "Retry-After",
                    new Header().description("seconds to wait").schema(new IntegerSchema()));
        }
        return answer;
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
