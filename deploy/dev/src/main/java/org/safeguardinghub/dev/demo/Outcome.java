package org.safeguardinghub.dev.demo;

import java.util.List;

/**
 * What one reader must find at one place of one answer at the end of the story.
 *
 * @param what in a few words
 * @param path of the record, with the name that the story has for it in braces
 * @param pointer a JSON pointer into the answer, or {@code status}
 * @param expected the text that must stand there; empty where nothing may
 */
record Outcome(
        String what, String reader, String purpose, String path, String pointer, String expected) {
    private static final String HEADINGS = "what,reader,purpose,path,pointer,expected";

    static List<Outcome> all() {
        return DemoFile.rows("outcomes.csv", HEADINGS).stream()
                .map(f -> new Outcome(f[0], f[1], f[2], f[3], f[4], f[5]))
                .toList();
    }
}
