package org.safeguardinghub.intelligence;

import java.util.Map;
import java.util.TreeMap;

/**
 * One act of grading.
 *
 * @param independentSources how many distinct root sources the report rests on
 */
public record Grading(Grade.Given grade, Handling handling, int independentSources) {
    /** As codes of a record, for whoever may see the record. */
    Map<String, String> coded() {
        var coded = new TreeMap<>(grade.coded());
        coded.put("independentSources", Integer.toString(independentSources));
        return coded;
    }
}
