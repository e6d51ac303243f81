package org.safeguardinghub.api.exits;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The exits there are, by name, for tests that cover all of a kind. */
public final class Exits {
    private Exits() {}

    /** The name of an operation's exit. */
    public static String nameOf(String operationId) {
        return operationId.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** What is asked over HTTP, is ruled on and changes nothing. */
    public static Set<String> readsOverHttp() {
        return named(Exit::isRead);
    }

    /** Those of them whose replies are compared with and without what is hidden. */
    public static Set<String> readsThatCompare() {
        var reads = readsOverHttp();
        reads.removeAll(Said.read().reasons(Exit.Proof.NO_INFERENCE).keySet());
        return reads;
    }

    /** Those of them that a race can ask. */
    public static Set<String> readsThatRace() {
        var reads = readsOverHttp();
        reads.removeAll(Said.read().reasons(Exit.Proof.RACE).keySet());
        return reads;
    }

    /** What changes something, and tells by its answer whether what it names is there. */
    public static Set<String> commands() {
        return named(Exit::isCommand);
    }

    /** Those of them whose sender can lose authority. */
    public static Set<String> commandsThatReductionsReach() {
        var commands = commands();
        commands.removeAll(Said.read().reasons(Exit.Proof.RACE).keySet());
        return commands;
    }

    /** Commands of which it is said why no test compares what is hidden with what is absent. */
    public static Set<String> namingNothing() {
        var naming = new TreeSet<>(Said.read().reasons(Exit.Proof.NO_INFERENCE).keySet());
        naming.retainAll(commands());
        return naming;
    }

    private static Set<String> named(Predicate<Exit> kind) {
        return Ways.of(Said.read().classes()).stream()
                .filter(kind)
                .map(Exit::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
