package org.safeguardinghub.verifier;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What a check ends with.
 *
 * @param sentence what the verdict is about, in one line
 * @param firstBad index of the first entry known to be wrong
 */
public record Answer(
        Verdict verdict, String sentence, OptionalLong firstBad, List<String> details) {
    /** First the verdict, then everything else. */
    void print(PrintStream out) {
        out.println(verdict + ": " + sentence);
        details.forEach(detail -> out.println("  " + detail));
    }

    /** A number as people read it. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
