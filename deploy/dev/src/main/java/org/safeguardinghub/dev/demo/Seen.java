package org.safeguardinghub.dev.demo;

import java.util.List;

/**
 * One cell of the table: what a reader sees of one category of one record, and by which rule.
 *
 * @param level FULL, SUMMARY, EXISTENCE or NONE
 */
record Seen(
        String reader, String record, String purpose, String category, String level, String rule) {
    static final String HEADINGS = "reader,record,purpose,category,level,rule";

    static List<Seen> expected() {
        return DemoFile.rows("expected.csv", HEADINGS).stream()
                .map(f -> new Seen(f[0], f[1], f[2], f[3], f[4], f[5]))
                .toList();
    }

    /** Which cell this is, whatever stands in it. */
    String cell() {
        return reader + " reading " + record + " for " + purpose + ", category " + category;
    }

    String value() {
        return level + " by " + rule;
    }
}
