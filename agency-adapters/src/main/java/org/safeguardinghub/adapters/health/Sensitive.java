package org.safeguardinghub.adapters.health;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which compartment a line of health text belongs to. The source mixes everything in one list; the
 * hub keeps mental and sexual health, pregnancy and substance use apart. A plan is closed unless it
 * is recognisably about the body; an appointment or attendance is open unless its words say more.
 */
final class Sensitive {
    private static final Pattern CLOSED =
            Pattern.compile(
                    "camhs|mental|psych|counsel|\\btherap|self.?harm|suicid|overdose|eating|anorex"
                            + "|bulimi|depress|anxi|sexual|contracep|genito|\\bsti\\b|\\bhiv\\b"
                            + "|pregnan|antenatal|midwi|terminat|abortion|substance|drug|alcohol"
                            + "|addict|intoxicat|\\brape|\\bsarc\\b|\\bgum\\b");
    private static final Pattern OF_THE_BODY =
            Pattern.compile(
                    "asthma|diabet|epilep|allerg|anaphyl|physio|hearing|audiolog|vision|ophthalm"
                            + "|dental|orthop|fractur|immunis|vaccin|dermat|eczema|cardi|respirat"
                            + "|renal|oncolog|continuing care|disabil|mobility|paediatric");

    private Sensitive() {}

    static boolean plan(@Nullable String... words) {
        String text = joined(words);
        return CLOSED.matcher(text).find() || !OF_THE_BODY.matcher(text).find();
    }

    static boolean event(@Nullable String... words) {
        return CLOSED.matcher(joined(words)).find();
    }

    private static String joined(@Nullable String... words) {
        StringBuilder text = new StringBuilder();
        Stream.of(words).forEach(word -> text.append(word == null ? "" : word).append(' '));
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
