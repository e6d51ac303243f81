package org.safeguardinghub.chronology;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.NamedField;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cap C9 for one record and one reader, its owner's readers among them: whoever referred it,
 * neighbours, witnesses and staff are shown by their role. The name stands again only in FULL and
 * only where the owner released it to the reader. Whether a witness is a child is not always
 * recorded, so each may be. Source: sharing rules, section 2.
 *
 * <p>A full name that stands in a field made for it is replaced in all texts of the record that the
 * reader is shown, file names among them. What was not opened for the reader is not looked into: an
 * answer may not depend on what is hidden.
 */
final class ProtectedNames {
    private static final Set<String> ROLES =
            Set.of("REFERRER", "NEIGHBOUR", "CHILD_WITNESS", "WITNESS", "STAFF");
    private static final List<String> TELLING =
            List.of("name", "subject", "dateOfBirth", "sub", "contact");
    private static final Pattern PROTECTED_RELATION =
            Pattern.compile("\\b(neighbou?r|witness|referrer)\\b", Pattern.CASE_INSENSITIVE);
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String STAFF = "STAFF";

    private final Set<String> released;

    /** Full names to find in texts, the longest first. */
    private final Map<String, Sought> sought =
            new TreeMap<>(
                    Comparator.comparingInt(String::length)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()));

    /** {@code released}: ids of persons within the record, and names of fields. */
    ProtectedNames(Set<String> released) {
        this.released = released;
    }

    /** A name as it may stand in a text, and what stands there instead. */
    private record Sought(Pattern name, String role, boolean released) {
        static Sought of(String name, String role, boolean released) {
            var words = Pattern.quote(name).replace(" ", "\\E\\s+\\Q");
            return new Sought(
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    "[" + role + "]",
                    released);
        }

        /** Of two who have one name, one who is not released keeps it hidden. */
        Sought and(Sought other) {
            return released ? other : this;
        }
    }

    /** Somebody whom the content names: in a field of an object, or as the object itself. */
    private record Named(ObjectNode holder, String field, String role, String key) {
        boolean isPerson() {
            return field.equals(NAME);
        }
    }

    /** Takes note of whom some part of the record names. */
    void learn(Map<Category, ObjectNode> clear) {
        for (var fields : clear.values()) {
            for (var one : named(fields)) {
                var name = plain(one.holder().path(one.field()).asString(""));
                if (isFullName(name)) {
                    var found = Sought.of(name, one.role(), released.contains(one.key()));
                    sought.merge(name.toLowerCase(Locale.ROOT), found, Sought::and);
                }
            }
        }
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    /** A single word may be any word, and would be taken out of sentences that name nobody. */
    private static boolean isFullName(String name) {
        return name.indexOf(' ') > 0;
    }

    /** The same fields without the names that this reader may not see at this level. */
    ObjectNode hidden(ObjectNode fields, Level level) {
        var shown = fields.deepCopy();
        for (var one : named(shown)) {
            if (level != Level.FULL || !released.contains(one.key())) {
                hide(one);
            }
        }
        var names =
                sought.values().stream()
                        .filter(one -> level != Level.FULL || !one.released())
                        .toList();
        if (!names.isEmpty()) {
            replaceIn(shown, names);
        }
        return shown;
    }

    private static void hide(Named one) {
        if (!one.isPerson()) {
            one.holder().put(one.field(), one.role());
            return;
        }
        one.holder().remove(TELLING);
        if (!one.holder().has(ROLE) && !one.holder().has("relationship")) {
            one.holder().put(ROLE, one.role());
        }
    }

    private static List<Named> named(JsonNode content) {
        var found = new ArrayList<Named>();
        find(content, found);
        return found;
    }

    private static void find(JsonNode node, List<Named> found) {
        if (node instanceof ArrayNode list) {
            list.forEach(one -> find(one, found));
        } else if (node instanceof ObjectNode fields) {
            var role = fields.path(ROLE).asString("");
            if (ROLES.contains(role)) {
                found.add(new Named(fields, NAME, role, fields.path("id").asString("")));
            }
            for (var field : NamedField.values()) {
                find(fields, field, found);
            }
            fields.properties().forEach(field -> find(field.getValue(), found));
        }
    }

    private static void find(ObjectNode fields, NamedField field, List<Named> found) {
        var said = fields.path(field.key());
        switch (field.form()) {
            case TEXT -> {
                if (said.isString()) {
                    found.add(new Named(fields, field.key(), STAFF, field.name()));
                }
            }
            case PERSON -> {
                if (said instanceof ObjectNode person) {
                    found.add(new Named(person, NAME, STAFF, field.name()));
                }
            }
            case PEOPLE -> {
                for (var one : said) {
                    var relation =
                            PROTECTED_RELATION.matcher(one.path("relationship").asString(""));
                    if (one instanceof ObjectNode person && relation.find()) {
                        found.add(
                                new Named(
                                        person,
                                        NAME,
                                        relation.group().toUpperCase(Locale.ROOT),
                                        field.name()));
                    }
                }
            }
        }
    }

    private static void replaceIn(ObjectNode fields, List<Sought> names) {
        for (var field : fields.properties()) {
            field.setValue(replaced(field.getValue(), names));
        }
    }

    private static JsonNode replaced(JsonNode value, List<Sought> names) {
        switch (value) {
            case ObjectNode fields -> replaceIn(fields, names);
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, replaced(list.get(i), names));
                }
            }
            case StringNode text -> {
                return StringNode.valueOf(replaced(text.asString(), names));
            }
            default -> {}
        }
        return value;
    }

    private static String replaced(String text, List<Sought> names) {
        var left = text;
        for (var one : names) {
            left = one.name().matcher(left).replaceAll(Matcher.quoteReplacement(one.role()));
        }
        return left;
    }
}
