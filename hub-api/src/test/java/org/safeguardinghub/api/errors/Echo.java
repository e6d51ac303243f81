package org.safeguardinghub.api.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;

/** What must never come back: what was sent about somebody, and how the hub is made. */
final class Echo {
    static final String CANARY = "Zilpha-Quenneville-1987";

    /** The same name in the form of an agency's id. */
    static final String CANARY_AGENCY = "zilpha-quenneville";

    private static final Pattern INSIDES =
            Pattern.compile(
                    "\\b(java|javax|jakarta|tools|com|org)\\.[a-z]+\\.|Exception|\\.java\\b"
                            + "|\\b(select|insert|update|delete)\\b.*\\b(from|into|set|where)\\b"
                            + "|\\bSQL|PSQL|jdbc",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Echo() {}

    static void isNotIn(String text) {
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("zilpha", "quenneville");
    }

    /** For what a caller sees; a log may name classes, and its lines begin with their logger. */
    static void norInsidesAreIn(String text) {
        isNotIn(text);
        assertThat(text).doesNotContainPattern(INSIDES);
    }
}
