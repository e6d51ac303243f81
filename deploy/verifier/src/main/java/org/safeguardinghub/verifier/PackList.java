package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Strict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The decisions that an audit pack lists, as far as they have to be proved.
 *
 * @param decisions how many there are
 * @param events in which they are stored: one may hold several
 */
record PackList(int decisions, Set<String> events) {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FIRST = Pattern.compile(UUID + ",.*", Pattern.DOTALL);
    private static final int LENGTH_OF_UUID = 36;

    /**
     * Of lines as RFC 4180 has them, the first being the heading and an event's id the first field
     * of each.
     */
    static PackList parse(byte[] csv) throws MalformedException {
        String text = Strict.utf8(csv);
        if (!text.startsWith("event,") || !text.endsWith("\r\n")) {
            throw new MalformedException("decisions.csv is no list of decisions");
        }
        var events = new TreeSet<String>();
        int decisions = -1;
        for (String line : lines(text)) {
            if (decisions >= 0) {
                if (!FIRST.matcher(line).matches()) {
                    throw new MalformedException("a line of decisions.csv names no event");
                }
                events.add(line.substring(0, LENGTH_OF_UUID));
            }
            decisions++;
        }
        return new PackList(decisions, events);
    }

    /** A line ends where its end is not within quotes. */
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                lines.add(text.substring(from, i));
                from = i + 1;
            }
        }
        return lines;
    }
}
