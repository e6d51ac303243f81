package org.safeguardinghub.api.inference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is left of a script without what one reader may not see. */
final class Told {
    /**
     * Records that rulings on other records rest on. They go with what they are about, and not
     * because they are hidden themselves: without a seal its record would be seen. A person is one
     * of them, as others are joined to it, and what closes it closes them.
     */
    private static final Set<String> FACTS =
            Set.of(
                    "/subjects",
                    "/restrictions",
                    "/consent-decisions",
                    "/placements",
                    "/shares",
                    "/referrals",
                    "/emergency-access");

    private final List<Step> script;
    private final Set<String> readable;
    private final Set<String> hidden;
    private final Set<String> facts;

    /**
     * @param readable ids under which something can be read
     * @param hidden those of them that are not there for the reader
     */
    Told(List<Step> script, Set<String> readable, Set<String> hidden) {
        this.script = List.copyOf(script);
        this.readable = Set.copyOf(readable);
        this.hidden = Set.copyOf(hidden);
        facts =
                script.stream()
                        .filter(step -> FACTS.contains(step.path()))
                        .map(Step::created)
                        .collect(Collectors.toSet());
    }

    /**
     * The ids that can be left out: each hidden one with all that was made of it, unless something
     * that the reader sees was made of it too.
     */
    Set<String> leftOut() {
        var left = new HashSet<String>();
        for (var one : hidden.stream().filter(id -> !facts.contains(id)).toList()) {
            var made = madeOf(one);
            if (script.stream().noneMatch(step -> isOf(step, made) && isSeen(step))) {
                left.addAll(made);
            }
        }
        return left;
    }

    static List<Step> without(List<Step> script, Set<String> leftOut) {
        return script.stream().filter(step -> !isOf(step, leftOut)).toList();
    }

    /** Itself, what names it, and what names that. */
    private Set<String> madeOf(String id) {
        var made = new HashSet<>(Set.of(id));
        // whatever is named was made before
        for (var step : script) {
            if (!step.created().isEmpty() && !isSeen(step) && isOf(step, made)) {
                made.add(step.created());
            }
        }
        return made;
    }

    private static boolean isOf(Step step, Set<String> ids) {
        return ids.contains(step.created()) || ids.stream().anyMatch(step::names);
    }

    /** It makes something, or is done to something, that the reader sees. */
    private boolean isSeen(Step step) {
        return (readable.contains(step.created()) && !hidden.contains(step.created()))
                || readable.stream()
                        .anyMatch(id -> !hidden.contains(id) && step.path().contains(id));
    }
}
