package org.safeguardinghub.dev.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a step printed, compared with what its guide says, but for what is another every time. */
final class Printed {
    /** In the guide: anything within a line; alone on a line, any lines. */
    private static final String LEFT_OUT = "…";

    private static final Map<Pattern, String> ANOTHER_EVERY_TIME = anotherEveryTime();

    private Printed() {}

    private static Map<Pattern, String> anotherEveryTime() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<id>");
        kinds.put("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "<instant>");
        kinds.put("20\\d\\d-(?:\\d\\d-\\d\\d|\\d\\d\\b|Q\\d|W\\d\\d)", "<date>");
        kinds.put("\\b[0-9a-f]{16,}\\b", "<digest>");
        kinds.put("(?=[A-Za-z+/_-]*\\d)[0-9A-Za-z+/_-]{24,}=*", "<token>");
        var masks = new LinkedHashMap<Pattern, String>();
        kinds.forEach((text, kind) -> masks.put(Pattern.compile(text), kind));
        return masks;
    }

    /** Whether this could have been printed where the guide says that. */
    static boolean isAsTold(String told, String printed) {
        String lines = masked(told).lines().map(Printed::line).collect(Collectors.joining());
        String seen = masked(printed).stripTrailing();
        return Pattern.matches(lines, seen.isEmpty() ? seen : seen + "\n");
    }

    private static String line(String told) {
        if (told.equals(LEFT_OUT)) {
            return "(?:.*\n)*";
        }
        return Pattern.compile(LEFT_OUT)
                .splitAsStream(told + "\n")
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
    }

    private static String masked(String text) {
        String masked = text;
        for (var kind : ANOTHER_EVERY_TIME.entrySet()) {
            masked = kind.getKey().matcher(masked).replaceAll(kind.getValue());
        }
        return masked;
    }
}
