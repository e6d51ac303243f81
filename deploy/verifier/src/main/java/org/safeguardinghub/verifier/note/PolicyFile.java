package org.safeguardinghub.verifier.note;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a policy line by line. Each name is defined before it is used and is a member of at most
 * one group, so that no witness counts twice; no key stands there twice under two names.
 */
final class PolicyFile {
    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final Map<String, Policy.Group> groups = new LinkedHashMap<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable String quorum;

    Policy read(byte[] file) throws MalformedException {
        // names are octets to the format: here each octet is a character
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.chars().anyMatch(c -> (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F)) {
            throw new MalformedException("a policy with control characters");
        }
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            try {
                take(words(line));
            } catch (MalformedException wrong) {
                throw new MalformedException("line " + number + ": " + wrong.getMessage());
            }
        }
        String rule = quorum;
        if (rule == null) {
            throw new MalformedException("a policy without a quorum line");
        }
        return new Policy(List.copyOf(logs), witnesses, groups, rule);
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split("[ \t]", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private void take(List<String> words) throws MalformedException {
        if (words.isEmpty() || words.getFirst().startsWith("#")) {
            return;
        }
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new MalformedException("log, witness, group or quorum is expected");
        }
    }

    private void log(List<String> words) throws MalformedException {
        expect(words.size() == 2 || words.size() == 3, "log KEY [URL] is expected");
        logs.add(fresh(words.get(1), VerifierKey.Kind.NOTE, logs));
    }

    private void witness(List<String> words) throws MalformedException {
        expect(words.size() == 3 || words.size() == 4, "witness NAME KEY [URL] is expected");
        String name = newName(words.get(1));
        witnesses.put(name, fresh(words.get(2), VerifierKey.Kind.COSIGNATURE, witnesses.values()));
    }

    private void group(List<String> words) throws MalformedException {
        expect(words.size() >= 4, "group NAME all|any|NUMBER MEMBER... is expected");
        String name = newName(words.get(1));
        var of = words.subList(3, words.size());
        for (String member : of) {
            expect(isDefined(member), "`" + utf8(member) + "` is not defined above");
            expect(members.add(member), "`" + utf8(member) + "` is a member already");
        }
        groups.put(name, new Policy.Group(least(words.get(2), of.size()), List.copyOf(of)));
    }

    private static int least(String word, int of) throws MalformedException {
        return switch (word) {
            case "any" -> 1;
            case "all" -> of;
            default -> {
                long least = Strict.decimal(word);
                expect(1 <= least && least <= of, "between 1 and " + of + " is expected");
                yield (int) least;
            }
        };
    }

    private void quorum(List<String> words) throws MalformedException {
        expect(words.size() == 2, "quorum NAME is expected");
        expect(quorum == null, "a second quorum");
        String name = words.get(1);
        expect(
                name.equals(Policy.NONE) || isDefined(name),
                "`" + utf8(name) + "` is not defined above");
        quorum = name;
    }

    private String newName(String name) throws MalformedException {
        expect(
                !name.equals(Policy.NONE) && !isDefined(name),
                "the name `" + utf8(name) + "` is taken");
        return name;
    }

    private boolean isDefined(String name) {
        return witnesses.containsKey(name) || groups.containsKey(name);
    }

    private static VerifierKey fresh(
            String word, VerifierKey.Kind kind, Iterable<VerifierKey> others)
            throws MalformedException {
        var key = VerifierKey.parse(utf8(word), kind);
        for (var other : others) {
            expect(!Arrays.equals(key.raw(), other.raw()), "the same key a second time");
        }
        return key;
    }

    /** Octets that were read one by one, as the text that they are in a key or a message. */
    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void expect(boolean met, String otherwise) throws MalformedException {
        if (!met) {
            throw new MalformedException(otherwise);
        }
    }
}
