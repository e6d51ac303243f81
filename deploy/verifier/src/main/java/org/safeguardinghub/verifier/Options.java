package org.safeguardinghub.verifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of a command line and the options among them, each {@code --name VALUE} and given once. */
public record Options(List<String> words, Map<String, String> values) {
    /**
     * Reads a command line.
     *
     * @param known names that take a value
     */
    public static Options parse(List<String> arguments, Set<String> known) throws UsageException {
        var words = new ArrayList<String>();
        var values = new HashMap<String, String>();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (!word.startsWith("-")) {
                words.add(word);
            } else if (!known.contains(word)) {
                throw new UsageException("not understood: " + word);
            } else if (rest.isEmpty()) {
                throw new UsageException(word + " needs a value");
            } else if (values.put(word, rest.removeFirst()) != null) {
                throw new UsageException(word + " is given twice");
            }
        }
        return new Options(List.copyOf(words), values);
    }

    public @Nullable String value(String name) {
        return values.get(name);
    }

    public String required(String name) throws UsageException {
        String value = values.get(name);
        if (value == null) {
            throw new UsageException(name + " is needed");
        }
        return value;
    }
}
