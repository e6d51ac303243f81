package org.safeguardinghub.api.exits;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way by which something leaves the hub.
 *
 * @param name as tests say it, for example {@code read_concern}
 * @param way method and path, topic, or endpoint
 * @param answer the kind of answer that it gives, which says what can leave
 * @param leaves null where nobody has said so: a fault
 * @param reasons why there is no test of it in some way, where there cannot be one
 */
record Exit(
        String name,
        String way,
        String answer,
        @Nullable Leaves leaves,
        Map<Proof, List<String>> tests,
        Map<Proof, String> reasons) {
    /** How a test can cover an exit. */
    enum Proof {
        NO_INFERENCE,
        RACE,
        MATRIX;

        /** What the name of such a test begins with. */
        String prefix() {
            return name().toLowerCase(Locale.ROOT) + "_of_";
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    Exit {
        tests = Map.copyOf(tests);
        reasons = Map.copyOf(reasons);
    }

    static Exit untested(String name, String way, String answer, @Nullable Leaves leaves) {
        return new Exit(name, way, answer, leaves, Map.of(), Map.of());
    }

    Exit shownBy(Map<Proof, List<String>> found) {
        var copy = new EnumMap<Proof, List<String>>(Proof.class);
        copy.putAll(found);
        return new Exit(name, way, answer, leaves, copy, reasons);
    }

    Exit because(Map<Proof, String> why) {
        return new Exit(name, way, answer, leaves, tests, why);
    }

    boolean isCommand() {
        return isOperation() && answer.equals("Accepted");
    }

    /** A request of what is ruled on when it is asked for; of feeds it was before. */
    boolean isRead() {
        return isOperation()
                && !isCommand()
                && leaves != null
                && leaves.isRuledOn()
                && leaves != Leaves.FEED_ITEMS;
    }

    /** The ways in which neither a test covers it nor a reason says why not. */
    List<Proof> missing() {
        return leaves != null && !leaves.isRuledOn()
                ? List.of()
                : Stream.of(Proof.values())
                        .filter(proof -> !tests.containsKey(proof) && !reasons.containsKey(proof))
                        .toList();
    }

    /** Whether it is a request of an agency, and not a topic or a part of the management port. */
    boolean isOperation() {
        return way.contains(" /api/");
    }

    String row() {
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        way,
                        name,
                        leaves == null ? "**not said**" : leaves.words,
                        tests(Proof.NO_INFERENCE),
                        tests(Proof.RACE),
                        tests(Proof.MATRIX));
    }

    private String tests(Proof proof) {
        if (leaves != null && !leaves.isRuledOn()) {
            return "";
        }
        var reason = reasons.get(proof);
        if (reason != null) {
            return reason;
        }
        var found = tests.getOrDefault(proof, List.of());
        return found.isEmpty()
                ? "**none**"
                : found.stream().distinct().sorted().collect(Collectors.joining("<br>"));
    }
}
