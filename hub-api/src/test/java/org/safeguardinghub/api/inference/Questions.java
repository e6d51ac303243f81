package org.safeguardinghub.api.inference;

import org.safeguardinghub.api.errors.Operation;
import org.safeguardinghub.api.exits.Exits;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * All that can be asked of a script: by the served description, each operation that reads, of each
 * id that the script says can be read there; and each question that is sent in a body. A new read
 * is asked because it is described.
 */
final class Questions {
    /** As many as a feed gives at once. */
    private static final String ALL = "limit=100";

    /** What other answers refer to: it is asked for with them. */
    static final String RULING = "read_ruling";

    /** What administrators list holds their own people's looks, at whatever is hidden too. */
    private static final String OWN_RULINGS_TOO = "list_rulings";

    private static final Set<String> OF_LOOKS =
            Set.of(OWN_RULINGS_TOO, "list_own_looks", "list_disclosures");

    private static final String PAST = "/as-of";

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    /**
     * One question, in the script's words.
     *
     * @param exit as {@link Exits} names it
     * @param path below the base, with its query
     * @param purpose empty where none is asked for
     * @param body empty in a GET
     */
    record Question(String exit, String path, String purpose, String body) {
        boolean isList() {
            return path.contains("limit=");
        }

        /** What it lists is a view of looks, and each question is one more. */
        boolean isOfLooks() {
            return OF_LOOKS.contains(exit);
        }

        /** Its pages end where items stand that are not compared. */
        boolean isComparedAsAWhole() {
            return exit.equals(OWN_RULINGS_TOO);
        }

        /** The page after the one that said what is next: a feed's number, or a cursor. */
        Question after(JsonNode next) {
            var name = next.isNumber() ? "after" : "cursor";
            return new Question(exit, path + "&" + name + "=" + next.asString(), purpose, body);
        }
    }

    private final List<Step> script;
    private final List<Operation> operations;
    private final JsonNode description;

    Questions(List<Step> script, List<Operation> operations, JsonNode description) {
        this.script = script;
        this.operations = operations;
        this.description = description;
    }

    /** Rulings are asked for by the numbers that other answers name. */
    List<Question> all() {
        var all = new ArrayList<Question>();
        var reads = Exits.readsThatCompare();
        for (var path : description.path("paths").properties()) {
            var get = path.getValue().path("get");
            var exit = Exits.nameOf(get.path("operationId").asString(""));
            if (reads.contains(exit) && !exit.equals(RULING)) {
                paths(path.getKey().substring(Step.BASE.length()))
                        .forEach(one -> variants(exit, one, get, all));
            }
        }
        operations.stream()
                .filter(operation -> operation.hasBody() && !operation.isCommand())
                .filter(operation -> reads.contains(Exits.nameOf(operation.id())))
                .forEach(operation -> bodies(operation, all));
        return all;
    }

    /** The ids under which something of this script can be read; agencies go by names all know. */
    Set<String> readable() {
        var readable = new LinkedHashSet<String>();
        var reads = singleReads();
        script.stream()
                .filter(step -> Universe.ID.matcher(step.created()).matches())
                .filter(step -> step.location().endsWith("/" + step.created()))
                .filter(step -> reads.stream().anyMatch(r -> r.matcher(step.location()).matches()))
                .forEach(step -> readable.add(step.created()));
        return readable;
    }

    /** Where one thing is read by its own id. */
    private List<Pattern> singleReads() {
        return description.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(path -> path.getKey().substring(Step.BASE.length()))
                .filter(path -> path.endsWith("}"))
                .map(Questions::pattern)
                .toList();
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(PARAMETER.matcher(template).replaceAll("[^/]+"));
    }

    /** The template filled with each place of the script that it fits. */
    private Set<String> paths(String template) {
        int end = template.lastIndexOf('}') + 1;
        if (end == 0) {
            return Set.of(template);
        }
        // a past is asked for by the place of what it is the past of
        var past = template.startsWith(PAST) ? PAST : "";
        var place = pattern(template.substring(past.length(), end));
        var paths = new LinkedHashSet<String>();
        for (var step : script) {
            if (place.matcher(step.location()).matches()) {
                paths.add(past + step.location() + template.substring(end));
            }
        }
        return paths;
    }

    /** Lists are read by pages of two and at once, and by each code that chooses among them. */
    private void variants(String exit, String path, JsonNode get, List<Question> all) {
        var purpose = purpose(exit);
        var queries = new TreeSet<String>();
        for (var parameter : get.path("parameters").values()) {
            if (!parameter.path("in").asString().equals("query")) {
                continue;
            }
            var name = parameter.path("name").asString();
            if (name.equals("limit")) {
                queries.add(ALL);
                if (!exit.equals(OWN_RULINGS_TOO)) {
                    queries.add("limit=2");
                }
            }
            parameter
                    .path("schema")
                    .path("enum")
                    .forEach(code -> queries.add(ALL + "&" + name + "=" + code.asString()));
        }
        if (queries.isEmpty()) {
            all.add(new Question(exit, path, purpose, ""));
        }
        queries.forEach(query -> all.add(new Question(exit, path + "?" + query, purpose, "")));
    }

    private String purpose(String exit) {
        return operations.stream()
                .filter(operation -> Exits.nameOf(operation.id()).equals(exit))
                .map(Operation::purpose)
                .findFirst()
                .orElse("CHILD_PROTECTION");
    }

    /** The id in the body is each one of the script. */
    private void bodies(Operation operation, List<Question> all) {
        var exit = Exits.nameOf(operation.id());
        var path = operation.path().substring(Step.BASE.length());
        var bodies = new LinkedHashSet<String>();
        readable()
                .forEach(id -> bodies.add(Universe.ID.matcher(operation.body()).replaceFirst(id)));
        bodies.forEach(body -> all.add(new Question(exit, path, operation.purpose(), body)));
    }
}
