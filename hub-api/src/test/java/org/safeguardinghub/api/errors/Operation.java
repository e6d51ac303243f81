package org.safeguardinghub.api.errors;

import org.safeguardinghub.api.inference.Universe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;

/**
 * One operation of the hub and what a good request to it needs.
 *
 * @param id its name in the description
 * @param purpose empty where none is asked for
 * @param body empty where there is none; {@code $} stands for the command's id
 * @param spoils by error code, what makes of a good request one that is refused with it
 */
public record Operation(
        String id,
        String method,
        String path,
        String agency,
        String role,
        String purpose,
        String body,
        Map<String, List<UnaryOperator<Attempt>>> spoils) {
    private static final String CARE = "CHILD_PROTECTION";

    static Operation command(String id, String path, String agency, String role, String body) {
        return new Operation(
                id, "POST", "/api/v1" + path, agency, role, "", body.replace('\'', '"'), Map.of());
    }

    static Operation read(String id, String path, String agency) {
        return new Operation(id, "GET", "/api/v1" + path, agency, "PUBLISHER", CARE, "", Map.of());
    }

    Operation asking(String why, String role) {
        return new Operation(id, method, path, agency, role, why, body, spoils);
    }

    Operation asking() {
        return asking(CARE, role);
    }

    /** Says how a good request is spoiled so that it is refused with this code, in one more way. */
    Operation refusing(String code, UnaryOperator<Attempt> spoil) {
        var more = new HashMap<>(spoils);
        var ways = new ArrayList<>(more.getOrDefault(code, List.of()));
        ways.add(spoil);
        more.put(code, List.copyOf(ways));
        return new Operation(id, method, path, agency, role, purpose, body, Map.copyOf(more));
    }

    /** The same request at another path, where the state forbids it. */
    Operation refusingAt(String code, String otherPath) {
        return refusing(code, good -> good.at("/api/v1" + otherPath));
    }

    /** This field is a date or a time. */
    Operation dated(String field) {
        return refusing("field.date", good -> good.field(field, Echo.CANARY))
                .refusing("field.date", good -> good.field(field, "2026-02-30"));
    }

    /** This field has a longest text. */
    Operation limited(String field) {
        return refusing("field.too-long", good -> good.field(field, Echo.CANARY.repeat(1000)));
    }

    /** This field takes a code of a list. */
    Operation coded(String field) {
        return refusing("code.unknown", good -> good.field(field, Echo.CANARY));
    }

    public boolean asks() {
        return !purpose.isEmpty();
    }

    public boolean hasBody() {
        return !body.isEmpty();
    }

    /** Those in its path and body, each once. */
    List<String> ids() {
        return Universe.ID
                .matcher(path + body)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** Whether it has a command's id: a question in a body has none. */
    public boolean isCommand() {
        return body.contains("$");
    }
}
