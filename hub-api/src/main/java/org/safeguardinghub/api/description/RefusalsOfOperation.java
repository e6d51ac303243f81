package org.safeguardinghub.api.description;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The codes that an operation can answer with, by status: told from its parameters, its body and
 * its annotations, so that the description promises neither more nor less.
 */
final class RefusalsOfOperation {
    private static final Set<Class<?>> FROM_HEADERS =
            Set.of(Caller.class, Ask.class, MinPosition.class);

    private final SortedMap<String, Set<String>> codes = new TreeMap<>();

    private RefusalsOfOperation(HandlerMethod method) {
        add("401", "token.missing", "token.invalid");
        add("403", "agency.unknown-caller", "role.not-permitted");
        add("503", "unavailable");
        if (method.hasMethodAnnotation(Asks.class)) {
            add("403", "purpose.missing", "purpose.not-permitted");
        }
        for (var parameter : method.getMethodParameters()) {
            look(parameter);
        }
        // whoever sends a command or is ruled on waits for room in the store
        if (codes.containsKey("409") || method.hasMethodAnnotation(Asks.class)) {
            add("429", "too-many");
        }
        var refuses = method.getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            add("422", refuses.invalid());
            add("409", refuses.conflict());
            add("429", refuses.busy());
            add("503", refuses.unavailable());
        }
    }

    static SortedMap<String, Set<String>> of(HandlerMethod method) {
        return new RefusalsOfOperation(method).codes;
    }

    private void look(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (FROM_HEADERS.contains(type)) {
            add("400", "header.malformed");
        }
        if (type == Once.class) {
            add("409", "command.id-reused");
        }
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            add("404", "not-found");
        }
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            add("422", ofParameter(type));
        }
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            lookAtBody(new FaultsOfBody(type));
        }
    }

    private void lookAtBody(FaultsOfBody faults) {
        add("400", "json.malformed");
        add("413", "body.too-large");
        add("415", "media-type.unsupported");
        add("422", faults.codes());
        if (faults.namesRecords()) {
            add("404", "not-found");
        }
    }

    private static String ofParameter(Class<?> type) {
        if (type.isEnum()) {
            return "code.unknown";
        }
        return type == OffsetDateTime.class ? "field.date" : "field.type";
    }

    private void add(String status, String... more) {
        add(status, List.of(more));
    }

    private void add(String status, Collection<String> more) {
        if (!more.isEmpty()) {
            codes.computeIfAbsent(status, _ -> new TreeSet<>()).addAll(more);
        }
    }
}
