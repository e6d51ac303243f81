package org.safeguardinghub.api.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.access.Purposes;
import org.safeguardinghub.api.access.RequestHeaders;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Adds to each operation what the edge does for it, as its annotations and parameters say. */
final class EdgeOfOperation implements GlobalOperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var may = method.getMethodAnnotation(May.class);
        if (may != null) {
            addRoles(operation, may);
            addHeaders(operation, method);
            addCreated(operation, method);
            addSuccessHeaders(operation, method);
            RefusalsOfOperation.of(method)
                    .forEach(
                            (status, codes) ->
                                    answers(operation)
                                            .put(status, ProblemAnswers.of(status, codes)));
        }
        return operation;
    }

    private static void addRoles(Operation operation, May may) {
        var roles = "Roles: " + names(may.value()) + ".";
        var said = operation.getDescription();
        operation.setDescription(said == null ? roles : said + "\n\n" + roles);
    }

    private static void addHeaders(Operation operation, HandlerMethod method) {
        var asks = method.getMethodAnnotation(Asks.class);
        if (asks != null) {
            var purposes = new StringSchema();
            Purposes.acceptedAt(method.getMethod()).stream()
                    .map(Enum::name)
                    .forEach(purposes::addEnumItem);
            operation.addParametersItem(
                    header(RequestHeaders.PURPOSE, "why this is asked")
                            .required(true)
                            .schema(purposes));
            operation.addParametersItem(
                    header(RequestHeaders.CASE_REFERENCE, "the caller's own case reference"));
        }
        if (takes(method, Caller.class)) {
            operation.addParametersItem(
                    header(RequestHeaders.ACTING_FOR, "the person for whom a system acts"));
            operation.addParametersItem(
                    header(
                            RequestHeaders.CUSTODIAN_OF,
                            "the agency that has ended, in whose place its custodian asks"));
        }
        if (takes(method, MinPosition.class)) {
            operation.addParametersItem(
                    header(HubHeaders.MIN_POSITION, "what the answer must at least reflect"));
        }
    }

    private static Parameter header(String name, String meaning) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(meaning)
                .schema(new StringSchema().maxLength(100));
    }

    /** A command is created once; the same command again gets the same answer with 200. */
    private static void addCreated(Operation operation, HandlerMethod method) {
        var again = answers(operation).get("200");
        if (again != null && takes(method, Once.class)) {
            again.setDescription("accepted before: the first answer again, and nothing new");
            var created = new ApiResponse().description("accepted").content(again.getContent());
            created.addHeaderObject(
                    "Location",
                    new Header()
                            .description("what the command made or changed")
                            .schema(new StringSchema()));
            answers(operation).addApiResponse("201", created);
        }
    }

    private static void addSuccessHeaders(Operation operation, HandlerMethod method) {
        var name =
                takes(method, Once.class)
                        ? HubHeaders.POSITION
                        : takes(method, MinPosition.class) ? HubHeaders.AS_OF : null;
        if (name != null) {
            answers(operation).entrySet().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> answer.getValue().addHeaderObject(name, position()));
        }
    }

    private static Header position() {
        return new Header()
                .description("an opaque place in the log, for this agency alone")
                .schema(new StringSchema());
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(p -> p.getParameterType() == type);
    }

    private static ApiResponses answers(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        return operation.getResponses();
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }
}
