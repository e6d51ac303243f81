package org.safeguardinghub.api.exits;

import org.safeguardinghub.api.exits.Exit.Proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tests cover which exit: a test says so by its name, {@code race_of_read_concern}, or {@code
 * race_of_read_concern_and_list_records}, or {@code matrix_of_every_operation} for all over HTTP,
 * {@code _every_command} and {@code _every_read} for those of a kind.
 */
final class ExitsIndex {
    private static final Map<String, Predicate<Exit>> KINDS =
            Map.of(
                    "every_operation", Exit::isOperation,
                    "every_command", Exit::isCommand,
                    "every_read", Exit::isRead);
    private static final Pattern TEST =
            Pattern.compile(
                    "\\b((%s)\\w+)\\("
                            .formatted(
                                    Stream.of(Proof.values())
                                            .map(Proof::prefix)
                                            .collect(Collectors.joining("|"))));

    private final List<Exit> exits;

    private ExitsIndex(List<Exit> exits) {
        this.exits = exits;
    }

    /**
     * @param sources test sources by the name of their class
     * @throws IllegalArgumentException a test names an exit that there is not
     */
    static ExitsIndex of(List<Exit> exits, Map<String, String> sources) {
        var found = new HashMap<String, Map<Proof, List<String>>>();
        exits.forEach(exit -> found.put(exit.name(), new EnumMap<>(Proof.class)));
        new TreeMap<>(sources)
                .forEach(
                        (type, source) -> {
                            var test = TEST.matcher(source);
                            while (test.find()) {
                                var name = type + "." + test.group(1);
                                note(exits, found, name, test.group(2));
                            }
                        });
        return new ExitsIndex(
                exits.stream()
                        .map(exit -> exit.shownBy(found.getOrDefault(exit.name(), Map.of())))
                        .toList());
    }

    private static void note(
            List<Exit> exits,
            Map<String, Map<Proof, List<String>>> found,
            String test,
            String prefix) {
        var proof =
                Stream.of(Proof.values())
                        .filter(one -> one.prefix().equals(prefix))
                        .findFirst()
                        .orElseThrow();
        var said = test.substring(test.indexOf('.') + 1 + prefix.length());
        var names = Stream.of(said.split("_and_")).flatMap(name -> named(name, exits)).toList();
        for (var name : names) {
            var tests = found.get(name);
            if (tests == null) {
                throw new IllegalArgumentException("no such exit: " + name + " in " + test);
            }
            tests.computeIfAbsent(proof, one -> new ArrayList<>()).add(test);
        }
    }

    private static Stream<String> named(String name, List<Exit> exits) {
        var kind = KINDS.get(name);
        return kind == null ? Stream.of(name) : exits.stream().filter(kind).map(Exit::name);
    }

    /**
     * @param reasons by exit, why there is no test of it in some way
     * @throws IllegalArgumentException of an exit that there is not
     */
    ExitsIndex because(Map<String, Map<Proof, String>> reasons) {
        var known = exits.stream().map(Exit::name).toList();
        if (!known.containsAll(reasons.keySet())) {
            throw new IllegalArgumentException("reasons for exits that there are not");
        }
        return new ExitsIndex(
                exits.stream()
                        .map(one -> one.because(reasons.getOrDefault(one.name(), Map.of())))
                        .toList());
    }

    /** What is covered in some way neither by a test nor by a reason. */
    List<String> uncovered() {
        return exits.stream()
                .flatMap(exit -> exit.missing().stream().map(p -> exit.name() + " " + p.words()))
                .toList();
    }

    /** The exits of which nobody has said what can leave by them. */
    List<String> unclassed() {
        return exits.stream().filter(exit -> exit.leaves() == null).map(Exit::name).toList();
    }

    String page() {
        var page =
                new StringBuilder(
                        """
                        # Every way out of the hub

                        Written from the application's own operations, topics and management endpoints and from the names of the
                        tests (`mvn verify -Dexits=write`); the build fails when this page is not what they say, or when there is
                        a way out of which nobody has said what can leave by it.

                        What leaves: *content* of records, by the level of each category; *feed items*, without content; *rulings*;
                        *existence*, where an answer can tell that something is there (every command answers so to what it names);
                        *figures for operators*, *evidence* of the log and *reference* are not ruled on.

                        A test covers an exit by its name. No inference: what a reader may not see changes nothing in its answers.
                        Race: reads that begin after a reduction was acknowledged do not see. Matrix: each role against each
                        operation. Words in the place of a test say why there cannot be one; the build fails where there is neither.

                        | Way | Exit | What leaves | No inference | Race | Matrix |
                        | --- | --- | --- | --- | --- | --- |
                        """);
        exits.forEach(exit -> page.append(exit.row()).append('\n'));
        return page.toString();
    }
}
