package org.safeguardinghub.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.NamedField;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Made-up content of any depth in which every protected name is one that nobody else has: whatever
 * is released, no other name is left in it, and what is released less shows no more.
 */
class ProtectedNamesProperties {
    private static final int TRIALS = 2_000;
    private static final List<NamedField> FIELDS = List.of(NamedField.values());
    private static final List<String> ROLES =
            List.of("REFERRER", "NEIGHBOUR", "CHILD_WITNESS", "WITNESS", "STAFF");

    private final Random random = new Random(26);
    private final Map<String, String> keys = new HashMap<>();

    @Test
    void no_name_is_left_that_was_not_released_to_the_reader() {
        for (int i = 0; i < TRIALS; i++) {
            assertThat(left(true)).isEmpty();
        }
    }

    @Test
    void control_texts_give_names_away_that_nobody_took_note_of() {
        int found = 0;
        for (int i = 0; i < TRIALS; i++) {
            found += left(false).isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(TRIALS / 10);
    }

    /** The names that are still there and may not be. */
    private Set<String> left(boolean learned) {
        keys.clear();
        var content = object(3);
        var released = new HashSet<String>();
        keys.values().stream().filter(key -> random.nextInt(3) == 0).forEach(released::add);
        var level = random.nextInt(4) == 0 ? Level.SUMMARY : Level.FULL;
        var shown = hidden(content, released, level, learned);
        var left = new HashSet<String>();
        keys.forEach(
                (name, key) -> {
                    boolean mayBe = level == Level.FULL && released.contains(key);
                    if (shown.contains(name) && !mayBe) {
                        left.add(name);
                    }
                });
        if (learned && !released.isEmpty()) {
            var fewer = new HashSet<>(released);
            fewer.remove(released.iterator().next());
            var less = hidden(content, fewer, level, true);
            keys.keySet()
                    .forEach(
                            name ->
                                    assertThat(less.contains(name) && !shown.contains(name))
                                            .isFalse());
        }
        return left;
    }

    private static String hidden(
            ObjectNode content, Set<String> released, Level level, boolean learned) {
        var names = new ProtectedNames(released);
        if (learned) {
            names.learn(Map.of(Category.NARR, content));
        }
        return names.hidden(content, level).toString();
    }

    private ObjectNode object(int depth) {
        var made = JsonMapper.shared().createObjectNode();
        for (int i = random.nextInt(4); i >= 0; i--) {
            switch (random.nextInt(depth > 0 ? 6 : 3)) {
                case 0 -> made.put("account" + i, "that " + someName() + ", or so");
                case 1 -> named(made, FIELDS.get(random.nextInt(FIELDS.size())));
                case 2 -> made.putArray("words" + i).add(someName() + " said");
                case 3 -> made.set("deeper" + i, object(depth - 1));
                case 4 -> made.putArray("list" + i).add(object(depth - 1));
                default -> {
                    var id = UUID.randomUUID().toString();
                    var name = newName(id);
                    made.putArray("people" + i)
                            .addObject()
                            .put("id", id)
                            .put("role", ROLES.get(random.nextInt(ROLES.size())))
                            .put("name", name)
                            .put("contact", name);
                }
            }
        }
        return made;
    }

    private void named(ObjectNode into, NamedField field) {
        if (into.has(field.key())) {
            return;
        }
        var name = newName(field.name());
        switch (field.form()) {
            case TEXT -> into.put(field.key(), name);
            case PERSON -> into.putObject(field.key()).put("name", name);
            case PEOPLE ->
                    into.putArray(field.key())
                            .addObject()
                            .put("relationship", "a neighbour")
                            .put("name", name);
        }
    }

    private String newName(String key) {
        var name = "Person" + keys.size() + "x Made-Up";
        keys.put(name, key);
        return name;
    }

    /** One that stands in a field already, or nobody's. */
    private String someName() {
        return keys.isEmpty() ? "nobody" : "Person" + random.nextInt(keys.size()) + "x Made-Up";
    }
}
