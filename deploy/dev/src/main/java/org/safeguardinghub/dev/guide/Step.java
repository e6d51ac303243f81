package org.safeguardinghub.dev.guide;

import java.util.ArrayList;
import java.util.List;

/**
 * What a guide has its reader type at once.
 *
 * @param line of the guide's file, the first one is 1
 * @param commands for a shell that remembers what earlier steps set
 * @param printed what the guide says they print; empty where it says nothing
 */
record Step(int line, String commands, String printed) {
    private static final String FENCE = "```";

    /**
     * The steps of a guide in their order: fenced blocks marked {@code sh}, each with the unmarked
     * block that follows it, if nothing but empty lines is between.
     */
    static List<Step> of(List<String> guide) {
        var steps = new ArrayList<Step>();
        int at = 0;
        while (at < guide.size()) {
            if (!guide.get(at).equals(FENCE + "sh")) {
                at++;
                continue;
            }
            int begun = at;
            int ended = end(guide, begun);
            int next = ended + 1;
            while (next < guide.size() && guide.get(next).isBlank()) {
                next++;
            }
            boolean isTold = next < guide.size() && guide.get(next).equals(FENCE);
            at = isTold ? end(guide, next) + 1 : ended + 1;
            String printed = isTold ? text(guide, next + 1, at - 1) : "";
            steps.add(new Step(begun + 2, text(guide, begun + 1, ended), printed));
        }
        return steps;
    }

    private static int end(List<String> guide, int begun) {
        int end = begun + 1;
        while (!guide.get(end).equals(FENCE)) {
            end++;
        }
        return end;
    }

    private static String text(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }
}
