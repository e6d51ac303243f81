package org.safeguardinghub.api.body;

import org.safeguardinghub.api.problem.FieldError;

import tools.jackson.databind.DatabindContext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is wrong with one body, in the order found, one fault for a field. Pointers are cut where a
 * segment does not look like a field name: a client may have put a child's name there.
 */
final class Faults {
    static final int AT_MOST = 100;
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final Map<String, FieldError> byPointer = new LinkedHashMap<>();

    static Faults of(DatabindContext context) {
        return (Faults) context.getAttribute(Faults.class);
    }

    void add(String pointer, Function<String, FieldError> fault) {
        var place = safe(pointer);
        if (byPointer.size() < AT_MOST) {
            byPointer.computeIfAbsent(place, fault);
        }
    }

    boolean none() {
        return byPointer.isEmpty();
    }

    /** Whether the field itself, or something in it or around it, is already known to be wrong. */
    boolean touch(String pointer) {
        return byPointer.keySet().stream()
                .anyMatch(known -> within(known, pointer) || within(pointer, known));
    }

    private static boolean within(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }

    List<FieldError> all() {
        return List.copyOf(byPointer.values());
    }

    private static String safe(String pointer) {
        var kept = new StringBuilder();
        for (var segment : pointer.split("/", -1)) {
            if (kept.isEmpty() && segment.isEmpty()) {
                continue;
            }
            if (!FIELD_NAME.matcher(segment).matches()) {
                break;
            }
            kept.append('/').append(segment);
        }
        return kept.toString();
    }
}
